<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw">
<context>
    <name>texts</name>
    <message>
        <source>  Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  Given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  M-PESA, not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  M-PESA, verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;{name}&apos; can mean several things. Type its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ {amount} fees, no income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ {amount} of earlier codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>07… or 01…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0–7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 digit too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 more digit needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 payment is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 session runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing is not right yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 try is left before a short wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 – 99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30+ days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 to 6 digits. Nobody can read it later, not even the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5*pr   or   binding 150</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60 is an hour, 1440 a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8–30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Kenyan mobile number starts with 07 or 01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has {shortest} to {longest} digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bill is set aside under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A block has 1 minute to 1,440</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call through the public address came back to us.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code or a name. + and − change the quantity, Del takes a line off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code was typed, but M-PESA says that nothing was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer may usually owe at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A government fee is no income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job card is opened by a sale of a service that has one: F4, for example kra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line has no price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line on the keys is guessed soon. Mix the digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new PIN for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this bill is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern that repeats is guessed soon. Mix the digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paybill has one number: customers pay to it, and the passkey belongs to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paybill or till that pays out to a bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A paybill, {paybill}. A till needs its store number and its till number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment for this bill is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment of the customer is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment of {name} is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone number has digits only, for example 0722 000 000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt for this bill is on the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt for this bill may still be paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt from your own number to your own phone. The counter goes on as it is meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt to a real phone takes real shillings, which come back the next morning: charge KES 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt {where} is open already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A public address of your own leads to this PC: a router, a server, another tunnel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A purge now takes {counts}, last used up to {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A real test of KES 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session cannot change places with itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session that runs keeps the price it began with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shift is open already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short rising chime when money has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simulator inside the program plays M-PESA. No money moves; no account and no internet are needed. For learning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simulator. No money, no account, no internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A soft tick before prepaid time ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A started block counts whole. 1: minute by minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tariff has no negative prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test is on its way already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A till has two numbers. Customers pay to the till number; M-PESA knows the shop by its store number, and the passkey belongs to that one. Both are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A till: prompts are sent by the store number {store}, and the money goes to till {till}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tunnel makes results come at once; see Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year is guessed soon. Choose other digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A – Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE customer ADD COLUMN consent_at INTEGER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE customer ADD COLUMN consent_staff TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE customer ADD COLUMN forgotten_at INTEGER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE customer ADD COLUMN limit_cents INTEGER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE customer ADD COLUMN merged_into INTEGER REFERENCES customer (id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE customer ADD COLUMN note TEXT NOT NULL DEFAULT &apos;&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE customer ADD COLUMN phone_hash TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE new_session RENAME TO session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE payment ADD COLUMN phone_hash TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE sale ADD COLUMN held_as TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE sale ADD COLUMN on_account_at INTEGER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE sale ADD COLUMN voided_at INTEGER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE sale_line ADD COLUMN off_at INTEGER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE sale_line ADD COLUMN quantity INTEGER NOT NULL DEFAULT 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE sale_line ADD COLUMN service_id INTEGER REFERENCES service (id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE staff ADD COLUMN language TEXT NOT NULL DEFAULT &apos;&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE station ADD COLUMN group_name TEXT NOT NULL DEFAULT &apos;Standard&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALTER TABLE tariff RENAME TO old_tariff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, prompt on the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &apos;{name}&apos; as a service?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &apos;{name}&apos; below, or look among what is no longer offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add M-PESA Express to the app on Safaricom&apos;s portal, then wait an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add M-PESA Express to the app on the portal, then wait an hour. Just after going live Safaricom may have to approve it: write to apisupport@safaricom.co.ke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a letter or a second name: payments are told apart by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a new customer instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a price level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to its bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add staff, change roles and give new PINs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first service below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the product M-PESA Express to the app on Safaricom&apos;s portal, then wait an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add those who come again or pay later. Walk-ins need no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the price list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{name}” as a new customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {watch_hours} hours it can be closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed on {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed that the number is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them of production. They stay on this page until everything is switched together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that happens at the counter, also refunds, prices and reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow ngrok in the antivirus, and install it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also what is no longer offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator on the M-PESA portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier prompt {where} has no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier prompt {where} may still be paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An hour has a price level that does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another M-PESA menu or prompt is open on the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another price a minute in some hours of the week. Packages and the cap hold at any hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer it on your phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved over the limit by {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows go, Space paints, Shift with an arrow paints on the way, 0 to 4 paint a level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was when the shift was closed. It prints as a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on the stations, for example Gaming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on the sticker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the rest of this PC is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask M-PESA first, or say that you are sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask Safaricom for the least amount that this number may take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a supervisor, or leave it as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for approval…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the customer for it when it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the customer to enter the M-PESA PIN, or wait for the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the customer to enter the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the customer to try again with care.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {who} to type their PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked: still waiting for the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking again {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {longest_reference} letters for the number, {longest_notes} for notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the top of the window and on receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authtoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the sandbox…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to the store or paybill number. For production, Safaricom mails it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill to the cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bills left on account appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bills that it settles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bills to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring to the safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By M-PESA…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX card_change_customer ON card_change (customer_id, at)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX customer_family ON customer (coalesce(merged_into, id))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX customer_hash ON customer (phone_hash) WHERE phone_hash IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX customer_name ON customer (name_folded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX customer_phone ON customer (phone) WHERE phone IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX deed_subject ON deed (subject, subject_id, id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX inbox_payment ON inbox (payment_id, id) WHERE payment_id IS NOT NULL AND length(body) &gt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX inbox_unfinished ON inbox (id) WHERE verdict IS NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX job_sale ON job (sale_id) WHERE sale_id IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX job_session ON job (session_id) WHERE session_id IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX job_status ON job (status, id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX ledger_entry_customer ON ledger_entry (customer_id, debit, credit, amount_cents) WHERE customer_id IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX ledger_entry_payment ON ledger_entry (payment_id, debit, credit, amount_cents) WHERE payment_id IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX ledger_entry_sale ON ledger_entry (sale_id, debit, credit, amount_cents) WHERE sale_id IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX left_on_account_sale ON left_on_account (sale_id, after_entry)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX left_on_account_shift ON left_on_account (shift_id, due_cents)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX payment_amount ON payment (amount_cents, id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX payment_change_payment ON payment_change (payment_id, id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX payment_customer ON payment (customer_id, id) WHERE customer_id IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX payment_day ON payment (day, state, tender)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX payment_hash ON payment (phone_hash, id) WHERE phone_hash IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX payment_number ON payment (id) WHERE phone IS NOT NULL AND phone_hash IS NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX payment_phone ON payment (phone_reversed, id) WHERE phone_reversed IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX payment_received ON payment (received_cents, id) WHERE received_cents &lt;&gt; amount_cents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX payment_sale ON payment (sale_id, id) WHERE sale_id IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX payment_state ON payment (state, id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX payment_tender ON payment (tender, id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX payment_unverified ON payment (id) WHERE instr(remarks, &apos;unverified&apos;) &gt; 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX sale_customer ON sale (customer_id, made_at) WHERE customer_id IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX sale_settled ON sale (settled_at, id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX session_customer ON session (customer_id, started_at) WHERE customer_id IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX session_log_session ON session_log (session_id, id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX session_sale_id ON session (sale_id) WHERE sale_id IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX session_sale_session ON session_sale (session_id, kind)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX staff_log_subject ON staff_log (subject_id, act, id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE INDEX waiting_line_session ON waiting_line (session_id, id)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE UNIQUE INDEX deed_request ON deed (request) WHERE request &lt;&gt; &apos;&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE UNIQUE INDEX payment_receipt ON payment (receipt_number) WHERE receipt_number IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE UNIQUE INDEX payment_token ON payment (attempt_token_hash) WHERE attempt_token_hash IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE UNIQUE INDEX session_open ON session (station_number) WHERE ended_at IS NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE UNIQUE INDEX session_running ON session (station_number) WHERE ended_at IS NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CREATE UNIQUE INDEX shift_open ON shift ((closed_at IS NULL)) WHERE closed_at IS NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback port {port} is taken: payments are confirmed by asking M-PESA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callback server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callbacks listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came while no shift was open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it at its station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the sold time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash and sessions work; no prompt is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash came in or went out while you counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash in the drawer before the first shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash that the owner takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash, {amount} given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of good conduct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it with the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change that the owner brings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the amount, or take cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the price on a bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes later touch no session that is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge again anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge in blocks of, minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check MPESA_BASE_URL and whether a firewall stands between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it first, or wait until it can no longer be paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that Cyberdesk&apos;s data folder is there and may be read and written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is on and has signal, then send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the first one was not paid, then wait two minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this user may write to Cyberdesk&apos;s data folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and its cable, and keep a copy of the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet and send again, or take cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection of this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection of this PC: cable, router, bundle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet of this PC, then send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the paybill number. If customers use Buy Goods, it is a till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks of this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a customer, or type a new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a job to see its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a station: click it, or type its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another data folder, or move this file away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder. ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one, or end its session first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one, or sell to a walk-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Chagua nyingine.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other days above, or record a payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the other lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what your own fee counts as.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Cyberdesk there, or use another tunnel account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close every M-PESA menu on it, wait a minute, and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, wait a minute, and send again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close somebody else&apos;s shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close somebody&apos;s shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program, or choose another port under Settings, Tunnel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the shift…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what lies on top; loses nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed by {staff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code taken back as false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code typed, not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected, part of the taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare all numbers with Safaricom&apos;s letter. If they are right, report the problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection to M-PESA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy MPESA_CONSUMER_KEY and MPESA_CONSUMER_SECRET again, from the app of this environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy both again from end to end. Sandbox and production have different ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy both again, from the production app. Those of the sandbox app do not work here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole passkey from Safaricom&apos;s e-mail into MPESA_PASSKEY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count again, or write why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count it as not paid. Money that turns up later still counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count notes and coins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the cash in the drawer and open the shift. What is not right is said now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the cash in the drawer. With it the first shift begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Kaunta</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit used: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer collected it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Wateja</translation>
    </message>
    <message>
        <source>Cyber café</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyberdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyberdesk is open already on this data folder, or is just closing. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyberdesk is open already; its window is shown now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyberdesk opens with the usual values. {place}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyberdesk sends it to the customer&apos;s phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DROP TABLE old_tariff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DROP TABLE session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DROP TRIGGER payment_change_is_final</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark letters on a light ground.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that phone numbers are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide how a payment in doubt ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete nothing. Keep the file, and put the newest good copy in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deni</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deni collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deni given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits in a row, such as 1234, are guessed first. Mix them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not charge again yet. M-PESA is asked again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not go on with this database. Keep the file, and restore the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag over the hours, or click a day or an hour at the edge. With keys: arrows go, Space paints, Shift with an arrow paints on the way, 0 to 4 paint that level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped to the safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each customer can have another limit. Beyond it a supervisor must approve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each package has another length, the shortest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each payment carries the name of who took it. You are the owner; others are added in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sale of it opens a job card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each started minute. 0.50 is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier codes verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier codes verified since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End its session first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session first, then pay the agency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End, and give {amount} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending stops the clock and makes the bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter makes the bill. The clock starts when it is paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or a double click starts a walk-in on a free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter sends the prompt · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment, keys, numbers and passkey change together, and the counter opens new books.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every payment that is taken or recorded appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything of {other} will be {name}&apos;s: bills, payments, credit and history. {other} is still found by the old name. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything, also settings and staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything. Results come by asking M-PESA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything. Results come some seconds later, by asking M-PESA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1, Esc or a click closes this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F11 sells time that is paid first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 starts and ends a session. F6 takes cash. F7 sends the M-PESA prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5 records a payment on a customer&apos;s account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee paid to the agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees paid to agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees paid to agencies by M-PESA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fees paid to agencies in cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the public test number and passkey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill them in, then test the keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a receipt, customer, phone or station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a receipt, customer, phone or station   Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by code or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Float in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each, minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For everybody who chose no other one for themselves, under Staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: wrong page printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how many shillings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For sending M-PESA prompts and for calling about a debt, nothing else. Without it the number goes when it was not needed for some time; its ends stay, to find it by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the time alone. Empty: no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgetting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgive minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former shifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space: a full disk takes no payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Safaricom&apos;s developer portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From Safaricom&apos;s e-mail. Belongs to the number above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From practice to real money. The counter goes on as it is until the last step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the settings to the backup, in the order in which things depend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on customers pay real money to your own number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {here} to {there}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gets the money. On the sticker at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give away {amount} of overtime at station {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give back what was too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another group first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give nothing back before it is confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the money back in cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of an owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the second one back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up a payment in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given ({bills})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given back in cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given back or corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go Live on the developer portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to paying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to that station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the passkey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the payments that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the till number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Government fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Government fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group of station {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HELB application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over to the next shift: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happy hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Happy hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have KES 1 on the phone and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide raw messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold it under which name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour of the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How M-PESA tells this PC that a customer has paid. Not used in practice mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many PCs do you hire out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the fee was paid to the agency, {where}? This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How results come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO customer_setting (name, value) SELECT &apos;is_swept&apos;, 1 WHERE NOT EXISTS (SELECT 1 FROM payment)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INSERT INTO station_group (name, position) VALUES (&apos;Standard&apos;, 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IS NOT NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If Cyberdesk&apos;s window is open, it has the port: run the checks there. If not, close the other program, or set another CALLBACK_PORT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If yours does, ask M-PESABusiness@safaricom.co.ke for the forms: settlement to a bank, by a head office application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In credit {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In doubt, not counted ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In doubt: CD{number}, {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install ngrok, or name its place in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest Cyberdesk on this PC, then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet unclear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the power gone? Nobody pays while all clocks are paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not answer by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not listen: its port is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {length} letters; they have 64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as it was. Go on with the former Cyberdesk, and send the log file for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is asked further. What it confirms counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is counted apart until confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not lost: open the station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not started: it runs while the window is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not started: the settings must be right first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is part of the figures above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is started again by itself; wait a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself; wait a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is watched further. Charge again only if the customer got no M-PESA message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is written down; the shift is still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It listens on 127.0.0.1, port {port}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It locked by itself. Everything is where you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may still be paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be a Safaricom number with M-PESA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be https://, a public name in small letters, without words like mpesa. Or choose No tunnel: then M-PESA is asked instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands here as soon as the prices are complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits with the session until that ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was dealt with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was false: take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KRA return filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KUCCPS application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one PC at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for so many days after their last use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and checks come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and passkey are right: the prompt went out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys then stand on the portal, and the passkey comes by e-mail, in about 24 working hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known number. Type to use another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanyard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger, for reading from a step away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest prompt, KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later message ignored: it is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least a session costs, KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave on account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave on account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the customer empty for a walk-in. Enter starts the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger {fingerprint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left alone it approves in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lend beyond a customer&apos;s limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lend beyond the limit: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let time or a debt go unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light letters on a dark ground, for evenings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit set to {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen to: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock by itself after so many minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock, or let somebody else sign in   Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked until {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer only while a customer owes something, while a payment is not finished, or when the customer agreed. Of the others the ends stay, to find payments by; the file is cleaned of the rest. Money and receipts are never touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look among the collected ones, or type less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the bill as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the customer&apos;s message again: each payment has its own code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the log, or report the problem.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new difference, and close again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sessions again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what happened to it: M-PESA may have confirmed it meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for M-PESA&apos;s message on the phone, then look again. It stays watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it among the bills.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for “{typed}” in Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in all days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA accepts the consumer key and secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA accepts the keys, but not the passkey together with the {number}. Copy the passkey again from Safaricom&apos;s e-mail; it belongs to that number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA accepts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA answered the last call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA answers, but this PC&apos;s clock is {seconds} seconds off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA cannot be reached. Next try {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA confirmed it; the receipt number may still arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA could not be asked what time it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA counts for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA does not accept the café&apos;s keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA does not accept the consumer key and secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA does not accept them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA does not answer now: a prompt may not go out. Cash and accounts work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA does not answer: cash works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA does not know the till number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA does not know the {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA does not know this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA does not know who should get the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA does not take this amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA gave no clear answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA given back or corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA had a fault of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA has not confirmed this payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA has not said no yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA has not said no yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA has not said no yet: money may have moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA has not said what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA is not set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA never said that it was paid, and it was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA prompts are not enabled for these keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA refuses the address for results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA refuses the callback address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA refuses the passkey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA says no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA says that it was not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA says that nothing was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA takes 250,000 at once today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA takes at most {max_amount} at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA takes whole shillings only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA turned away a second prompt of the same amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA turns away prompts that follow too soon. Send again when the time is up, or take cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA was not asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA, not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M-PESA, verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new bill for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make somebody else an owner first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the bill void instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this bill void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make void…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May owe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May owe at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May owe at most, KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what failed, then run them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge customers or erase their details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged with customer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message not believed, asking M-PESA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes free at station {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes free for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes of the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes of the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing when counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money may have moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money may move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money paid beyond what was due appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money that turns up later still counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money that was taken is given back instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money was taken for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money was taken for this bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than time stands on this bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NTSA service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of station {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the M-PESA host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the café</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the price level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, or the end of the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, or the end of the phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, work, or the agency&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never more than, KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never the number on the sticker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No M-PESA prompt is sent until that is mended. Cash works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PC has one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address of your own: M-PESA is asked for each result, which takes some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clock is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fee is left to pay for this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No internet: cash and sessions work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No internet: no prompt can leave now. Cash and accounts work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No job is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money is at risk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money is at risk. Open payments are asked about as soon as M-PESA answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money is at risk: every payment is also asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money is at risk: nothing is sent to M-PESA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new prompt was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payment matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payment of these days has this status and method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payment selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payments on these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payments yet today. End a session or record a payment, and it appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prompt is open. Send one from a bill, and it appears here as on the customer&apos;s phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service begins like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shift was closed yet. Z reports will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No typed code alone speaks for this payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No way in for callbacks: payments are confirmed by asking M-PESA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody called {name} works here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has a bill at station {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody owes anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits any longer, and the prompt may still be on the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None was made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a Kenyan mobile number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on the price list. To sell it once, type its price behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not right yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: something was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not working here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and coins, one after the other. Enter goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing begins with “{typed}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be switched here: the environment of this PC sets {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes in: the program asks M-PESA for each result instead. All payments work, and show some seconds later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing failed. {skipped} of {all} checks did not apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here for “{search}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left open: no unpaid bill, no payment in doubt, no running session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is offered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on the bill yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is owed for this payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more to take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing owed after this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to add: its time has no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to give back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to pause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to purge: no number was last used before {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed here. A payment that is under way is looked up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was given back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paused together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was purged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number no longer kept for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of PCs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number that sends prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers, keys and passkey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the app on the developer portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the app on the portal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the same app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older shifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On dashboard.ngrok.com, under Your Authtoken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the bill of which PC?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On top, once a session. Counts towards no minimum. 0: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One PC less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One PC more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One less: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line is at most KES 250,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number: customers pay to it, and the passkey belongs to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them was forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a typed code says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a typed code says that money moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for a host that speaks like M-PESA&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if Safaricom gave you another one for prompts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if it is not found by itself, for example C:/ngrok/ngrok.exe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only somebody who may change prices sells for another price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your own fee can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {due} is due on this bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a shift first: count the float, F10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a shift first: count the float.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the e-mail from ngrok and confirm the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened by {staff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened by {staff}, {since} · float {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or find another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owe us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed to us {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PC 3 · 55 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PC {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN of the one who is chosen, then Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages and cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages and the cap are for 1 minute to 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages and the cap must be whole blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid by {tender}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in cash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, no receipt yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint with {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper, soap, airtime: something the shop needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a name, also a former one, or the last digits of a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passkey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passkey and numbers are proven by the first prompt: send KES 1 to your own phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it again in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause all clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the session, or go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay back {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay from the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay it with your PIN. The shilling counts in the books of production, as “Test payments”. M-PESA is asked for the end, which takes some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay money back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay that, or charge the rest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay with the credit of {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay {amount} for {reference}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paybill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paybill number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Malipo</translation>
    </message>
    <message>
        <source>Payments are confirmed by asking M-PESA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments are confirmed by asking M-PESA. The light Tunnel says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays {amount} of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone of the new customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone, if the customer pays by M-PESA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photocopy B/W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photocopy colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the customer   F12</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port on this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice M-PESA answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice M-PESA does not answer: cash works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice and sandbox have books of their own: sessions, payments and customers stay where they were made. The keys stay saved, so coming back takes one test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice data needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode has a passkey of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode has a short code of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode needs no internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice mode needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice needs no keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice: no real money moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice: play the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press GO LIVE at your sandbox app: the paybill, or the store number of a till; the business name without symbols; the M-PESA user name letter by letter. The code comes to that person&apos;s Safaricom line. Add M-PESA Express. One app serves all PCs: a second one ends the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price a minute of the level, KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price a minute, KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of the package, KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of {name}. Empty: it is typed each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price, KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices of {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print B/W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts are not enabled for these keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts do not go to Safaricom: MPESA_BASE_URL names another host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts need a paybill or till of the café&apos;s own. One that pays out to a phone cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purge now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purging…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaching M-PESA…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from: {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it from the message on the customer&apos;s phone. It is counted apart, as not verified, until M-PESA confirms it: messages can be forged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, the shift is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the shift…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt number added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt, customer or phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a payment on a customer&apos;s account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a payment on an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded on {date} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund the line instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it where it is set, unless this is a rehearsal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove station {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this price level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report it with the log file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results come in at {callback_base_url}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume all clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume the sessions one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run all checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the checks there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the checks. What has to be mended says how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running: PC {number}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safaricom may turn it away in production; then M-PESA is asked for each result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safaricom&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safaricom&apos;s portal for businesses is org.ke.m-pesa.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safaricom&apos;s test number and passkey are public; only the keys are yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safaricom&apos;s test system, with keys of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safaricom&apos;s test system, with the keys of a test app. A prompt to a real phone takes real shillings, which come back the next morning. For trying out before going live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox: for trying out. A prompt to a real phone moves real shillings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what you changed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved at once. What was sold keeps the price it was sold for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. It takes effect now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>School print colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, when no field is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second payment arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a shift report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that it is on, has signal and M-PESA, then send it again. An old SIM may need an update: dial *234#.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the whole phone number of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what the café earned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one to see how it stands and what happened. The arrow keys move, / searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one to see what is owed and what happened. The arrow keys move, / searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell more time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell time first, or more of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sell {time} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send KES 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send M-PESA again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send M-PESA prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a stamped letter with the short code and the name, ID, phone and e-mail of the administrator. Log in with the password that comes back, and make a Business Manager there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again and enter your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again, or take cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the M-PESA prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the prompt to M-PESA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to {phone}. Enter your M-PESA PIN there. {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services and prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions, cash and the ledger. M-PESA may refuse prompts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions, cash, M-PESA prompts and the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions, cash, accounts and the ledger, without limit. Prompts go out when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions, cash, accounts and the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions, sales and payments. The rest takes a supervisor&apos;s PIN each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set MPESA_SHORTCODE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by the environment, cannot be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the PC&apos;s clock. If it is right, somebody stands between: do not go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of the PC, and let it set itself from the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of this PC, and let it set itself from the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock of this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift F10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should be there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a whole phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show raw messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in, then add people there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign up at developer.safaricom.co.ke with an e-mail address, add an app with M-PESA Express in its sandbox, and copy the two keys from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in to M-PESA with what is typed above. Sends no prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs the prompt. In Safaricom&apos;s letter; also called head office number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {time} · {tariff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip, use the usual values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So much is not in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some routers do not let us call ourselves. If callbacks come, all is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some routers do not let us call ourselves. Look whether callbacks come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Wafanyakazi</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Cyberdesk again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start fee, KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the next customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the session, or end it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station {number} is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station {number} is in use already</source>
        <translation>Kompyuta {number} inatumika tayari</translation>
    </message>
    <message>
        <source>Station {number} is out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Station {station_number} is in use already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stations with a price of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop taking M-PESA, keep the database file, and call for help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store number and till number may be swapped: the till number is the one on the sticker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight to production: I have its keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched. It takes effect now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a false code back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a line off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a line off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a part of it now, or ask a supervisor to approve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a part of it, and the rest in cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back a bill or a line of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take cash for the bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take cash or M-PESA instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take cash, and tell the owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back: nothing is counted, and what it paid is due again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it from the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off its bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the bill, or make the bill void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take its payment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take its payment, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take less, or write down what came in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take that amount, or give change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the code back only if you know that the message was forged, or that another code was meant. Nothing is counted then, and what it paid is due again. If M-PESA confirms the payment later, it counts after all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the other lines off first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the payment first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the rest, or give that part back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take their payment, or cancel them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up the bill of {name}, {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {amount} from the drawer and give it to the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken {date} {time} by {staff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect at once, on this PC only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking effect. What is on its way to M-PESA is waited for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk to the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing the keys before they are saved…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is less than the least that time costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That works. A tunnel makes it quicker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The M-PESA host does not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The M-PESA host is not found: there is no internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The M-PESA host turns the connection away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The M-PESA host&apos;s certificate cannot be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The M-PESA prompt may still be paid. Press Cash again to take cash all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PC is out of memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN was wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Z report is kept, and can be printed again at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account&apos;s fixed domain, like till.ngrok-free.app. Then the address never changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agency has its fee already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agency&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount must be more than zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers could not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning of a receipt number, part of a name, or the end of a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bill is kept among those that wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bill of this job decides that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The café&apos;s M-PESA account is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The callback server does not run: its port is taken by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The callback server listens, but M-PESA has no address to reach it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The callback server listens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain is intact and all entries add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checks name the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this session does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock, the way to M-PESA, the database and the way back, as if production was on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has 10 letters and digits; this has {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has letters and digits only, for example SJK4H7L2QX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code was false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the M-PESA host breaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counter opens the books of the sandbox. The others stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credit stays for the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer agrees that we keep the full number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer got no M-PESA message: charge again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer has used this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer is at a PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer must call Safaricom. Take cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer owes it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer owes it. An M-PESA payment that is in doubt is watched further, and settles the bill by itself when it turns out paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer owes nothing any more. The bill stays in the books, marked void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer paid twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer pays what is cheapest for the time used: packages, or minute by minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer still owes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s M-PESA is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s daily limit is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer&apos;s phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database could not be brought up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database gave up this change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was written by a newer Cyberdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is nearly full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported a fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the address. Words like mpesa in it are refused at times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment of this PC decides: {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fee is not on a bill yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full number is not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The internet is slow or M-PESA is down. Wait, or take cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are right, but prompts are not enabled for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys did not pass the test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of a sandbox app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last call to M-PESA got no answer. Looking why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one is fresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one is {days} days old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger does not add up. {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger in short. It is the same on two copies only if every entry is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is charged no longer. It stays in the books with your reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message was likely forged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes added last are not paid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minutes count towards it. 0: no minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that time costs is less than the least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name stands at the top of the window and on receipts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name stands beside each payment. Add others in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name, the number and the note go everywhere. Bills and payments stay, as those of “{name}”. This cannot be taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new PIN is the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ngrok program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that customers pay to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old ones stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paybill, store or till number is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price list is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program plays M-PESA, and no money moves. Try everything out. Your own till or paybill goes into Settings when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program runs ngrok, which gives this PC a public address. A free account is enough. When it is down, the program asks M-PESA instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program stopped while the prompt was being sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt did not leave this PC: M-PESA cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt is on the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt ran out of time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt was sent, but M-PESA&apos;s answer got lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity is a whole number from 1 to 9,999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real M-PESA. Money goes to your own number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The real M-PESA. What customers pay goes to your paybill or till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is saved: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest stands to the customer&apos;s credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The safe next step, shown with a ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same digit over and over is guessed first. Mix them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox shows that the internet and the way back work before money is at stake. Who has keys of production already may leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are kept in {place}. Keep that file to yourself: it holds the M-PESA keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings have changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings must be right first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shift is open, and goes on. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shift: count and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shilling may have moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop owes the customer {owed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps before are not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time goes on there, at the price that was agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of this bill still runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel account is missing or was never confirmed by e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel address is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel already runs on another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel does not trust the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel does not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel has been down for {minutes} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel has no internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel key is wrong or was reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel program is gone; an antivirus may have removed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel program is not on this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel program is too old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel program says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel works, but our own server does not answer it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tunnel&apos;s limit is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two change places. Each keeps its time and its price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The typed code was false, and was taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual government fee. It passes through and is never counted as income.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no messages: nothing was sent or received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several of this name: choose one from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There cannot be less than nothing in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a group of this name already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an owner already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no bill to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no credit to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other station.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no public address to call now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no station {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tunnel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody to compare it with in practice mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none: payments are confirmed by asking M-PESA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough money on the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is or was a {name} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There must be a station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are two different PINs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can be saved all the same. As long as they are wrong, no prompt goes through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can sign in again, with the PIN they had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They cannot sign in any more. What they did stays under their name; you can bring them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They get the numbers 1, 2, 3 and so on. You can name them later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC has no way to play sounds. On Linux, install pulseaudio-utils or alsa-utils.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC was off from {start} to {end} ({length})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC was off from {start} to {end}: {sessions} to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s clock is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s clock is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s clock is {seconds} seconds ahead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s clock is {seconds} seconds behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bill cannot be cancelled here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bill has no customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bill is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bill is for time that waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bill is not set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bill is paid already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bill is paid in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bill is void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bill is void already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This bill waits at its station</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code was taken back already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code was used already, for {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer was forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer was forgotten already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is how a bill looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no code that can be typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a database of Cyberdesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a number of days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is one customer already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only line of the bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is your own PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is off already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a phone number; a code is like SJK4H7L2QX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs {who}</source>
        <translation>Hii inahitaji {who}</translation>
    </message>
    <message>
        <source>This note is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number is {name}&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number takes no paybill payments. If customers use Buy Goods, it is a till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number takes no till payments. If customers type an account number, it is a paybill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payment is paid already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payment is still watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This phone was prompted a moment ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This power cut was decided on already, or the session is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This price is too high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session has ended already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session has not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is not paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is paid for at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was dealt with already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three wrong PINs lock it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through the sandbox first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till (Buy Goods)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till and paybill are mixed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till number is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till number is the store number too. One of them is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is sold from 1 minute to 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left for the PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a PC…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the customer&apos;s credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much cash in the drawer: bring some to safety.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too much counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top up and send again, or cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment. If it stays, close other programs that use Cyberdesk&apos;s data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it comes back, look at the disk: is it full?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try each of these with KES 1 before the first customer: pay, cancel, a wrong PIN, a phone that is off, two prompts in a row. You can go back at any time: each environment has books of its own, and nothing is lost. Back in practice the keys stay saved. The sandbox needs its own keys, which take the place of these: keep Safaricom&apos;s e-mail with the passkey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer letters, the last three digits of the phone, or the amount alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel on, being tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel on, but not proven: payments are confirmed by asking M-PESA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel reconnecting. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunnel works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two low notes when a payment has failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two numbers: customers pay to the till number; M-PESA knows the shop by its store number, and the passkey belongs to that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type 1 minute to 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, a receipt, the last digits of a phone, an amount or a station number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, so that it is found again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number from 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number from {least_retention_days} to {most_retention_days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an amount in shillings, for example 150</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an amount in shillings, for example 2000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at most {figure}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it like 5*pr, or like binding 150</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it, or take the tick away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its price, or take it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the M-PESA code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code from the customer&apos;s M-PESA message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the customer&apos;s name, at most {longest_name} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the customer&apos;s phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name, or start as walk-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of the PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number that went live on the portal, never the till number. If it is right, M-PESA Express is missing on it: write to apisupport@safaricom.co.ke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the price of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the same PIN again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the sum instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what is sold, for example 5*pr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what is sold, for example 5*pr.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your PIN, then Enter. Arrows or a letter choose the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid, KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid: {sums}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid: {title}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update it: run ngrok update.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 1 to {longest_name} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most 40 letters for the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most {longest_name} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use at most {longest_note} letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use up to 8 small letters and digits, a letter first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual limit of debts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual. All 24 stations fit a small screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified by M-PESA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WITH kept AS (SELECT day, state, tender, payments, received_cents, amount_cents FROM payment_sum WHERE payments &lt;&gt; 0 OR received_cents &lt;&gt; 0 OR amount_cents &lt;&gt; 0), counted AS (SELECT day, state, tender, count(*), sum(coalesce(received_cents, 0)), sum(amount_cents) FROM payment GROUP BY day, state, tender) SELECT day FROM (SELECT * FROM kept EXCEPT SELECT * FROM counted) UNION ALL SELECT day FROM (SELECT * FROM counted EXCEPT SELECT * FROM kept)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, or look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for its answer, or let the customer cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait half a minute and send again, or take cash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait some minutes, and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait two minutes, and send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is known how it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is paid or declined, or it would be paid twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is, and deal with its alarm if it has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until next month, or choose a larger plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait {minutes} minutes, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We owe {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome. What is your café called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What customers and staff see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What customers pay to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does time cost?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for? (may be empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept about customers. Changes here are saved at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it can mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What staff type for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you hire out. Each has the price of its group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you save, the counter opens the books of {new}. Those of {old} stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where results arrive. It stays the same from start to start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which M-PESA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one? ↓ and Enter, or Alt and its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While no shift was open came cash {cash} and M-PESA {mpesa}; it is part of these figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is at the counter?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the owner?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may sign in, and what they may do. Changes hold at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who takes the prompts, and how M-PESA knows the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it differ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this amount?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw from the café&apos;s M-PESA account first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a key or a move of the mouse. 0 for never. Nothing that was typed is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few words, or count again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what for, in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X report and former shifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X report, shift {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are at: {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You begin in practice mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can serve the next customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not take money out of the till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your PIN now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your language</source>
        <translation>Lugha yako</translation>
    </message>
    <message>
        <source>Your language: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own M-PESA phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own money. Empty: it is typed each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z report {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a supervisor or the owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account deni</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more in the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {price} for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coins of {worth}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credit {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deni who owes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doctor trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawer float close z report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ecitizen kra service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example: wrong change given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the shop&apos;s M-PESA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https:// and a name in small letters. It must lead to the port below on this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in cash from the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in doubt {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ledger money list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes for KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes, from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ngrok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ngrok chooses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not verified {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes of {worth}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only typed codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or for KES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>package of {time} at {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paybill number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounded up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen after the count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody who is signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stations home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>store number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>mmiliki</translation>
    </message>
    <message>
        <source>the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to the minimum of {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} collected. It passes through and is not your income.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} given back in cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} gov. fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} is missing in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} is too much in the drawer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} stays here as the customer&apos;s credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} still owed after this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} will stand to the customer&apos;s credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount}, the usual limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bills} unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} PCs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} PCs, as many as the counter shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} bills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clocks were paused together. Resume them when the power is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} digits too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more digits needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more: show all in Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more: type another letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} payments are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sessions run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things are not right yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tries are left before a short wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} × {minutes} min at {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {start}:00–{end}:00, {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {counts} purged by {staff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{failed} of {all} checks failed. What to do stands beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fee_due} of the fee is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gigabytes} GB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is not found: there is no internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{listed} of {total} payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min × {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} belongs to {group}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has the code {code} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is new here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not on the price list. Type its price behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the list already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is signed in. Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} may not do this alone: {right}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would owe {owes}; the limit is {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} · free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} · swap with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paid} of {amount} went to the agency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{payments} in doubt ({amount})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{phone}: only its ends are kept. Type it to prompt it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sessions} ran when the power went. Billed to the cut, the gap is free; billed through, it is paid for. Choose for all, or for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sessions} running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tender}, in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tender}, not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tender}, waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} charged before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} from {day} {hour} costs {amount}, because:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} more for {amount}: not paid yet, and not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total} payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{trouble} {way}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{volume} % of what this PC is set to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} in the books of now. They stay there: finish them before you switch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, no income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter opens   ·   Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
