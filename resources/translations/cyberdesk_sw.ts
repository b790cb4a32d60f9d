<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sw">
<context>
    <name>texts</name>
    <message>
        <source>  Cash</source>
        <translation>  Pesa taslimu</translation>
    </message>
    <message>
        <source>  Code as shown by the customer, to be verified</source>
        <translation>  Msimbo kama mteja alivyouonyesha, utathibitishwa</translation>
    </message>
    <message>
        <source>  Given back</source>
        <translation>  Iliyorudishwa</translation>
    </message>
    <message>
        <source>  M-PESA, not verified</source>
        <translation>  M-PESA, haijathibitishwa</translation>
    </message>
    <message>
        <source>  M-PESA, verified</source>
        <translation>  M-PESA, imethibitishwa</translation>
    </message>
    <message>
        <source> and </source>
        <translation> na </translation>
    </message>
    <message>
        <source>&apos;{name}&apos; can mean several things. Type its code.</source>
        <translation>&apos;{name}&apos; inaweza kuwa vitu kadhaa. Andika msimbo wake.</translation>
    </message>
    <message>
        <source>+ Fee</source>
        <translation>+ Ada</translation>
    </message>
    <message>
        <source>+ {amount} fees, no income</source>
        <translation>+ {amount} ada za serikali, si mapato</translation>
    </message>
    <message>
        <source>+ {amount} of earlier codes</source>
        <translation>+ {amount} za misimbo ya awali</translation>
    </message>
    <message>
        <source>05/11 could be two days then. Download the statement again, and import it without opening it in Excel.</source>
        <translation>Basi 05/11 inaweza kuwa siku mbili tofauti. Pakua taarifa tena, na uiingize bila kuifungua katika Excel.</translation>
    </message>
    <message>
        <source>07… or 01…</source>
        <translation>07… au 01…</translation>
    </message>
    <message>
        <source>0–7 days</source>
        <translation>Siku 0–7</translation>
    </message>
    <message>
        <source>1 PC</source>
        <translation>PC 1</translation>
    </message>
    <message>
        <source>1 bill</source>
        <translation>Bili 1</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>Mteja 1</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>Siku 1</translation>
    </message>
    <message>
        <source>1 digit too many</source>
        <translation>Tarakimu 1 imezidi</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>Saa 1</translation>
    </message>
    <message>
        <source>1 line could not be read.</source>
        <translation>Mstari 1 haukuweza kusomwa.</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>Ujumbe 1</translation>
    </message>
    <message>
        <source>1 more digit needed</source>
        <translation>Inahitaji tarakimu 1 zaidi</translation>
    </message>
    <message>
        <source>1 payment</source>
        <translation>Malipo 1</translation>
    </message>
    <message>
        <source>1 payment is open</source>
        <translation>Malipo 1 bado hayajakamilika</translation>
    </message>
    <message>
        <source>1 payment was changed.</source>
        <translation>Malipo 1 yalibadilishwa.</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>Rekodi 1</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>Mstari 1</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>Kipindi 1</translation>
    </message>
    <message>
        <source>1 session runs</source>
        <translation>Kipindi 1 kinaendelea</translation>
    </message>
    <message>
        <source>1 thing is not right yet.</source>
        <translation>Jambo 1 bado si sahihi.</translation>
    </message>
    <message>
        <source>1 try is left before a short wait.</source>
        <translation>Umebakiwa na jaribio 1 kabla ya kusubiri kidogo.</translation>
    </message>
    <message>
        <source>1 – 99</source>
        <translation>1 – 99</translation>
    </message>
    <message>
        <source>30+ days</source>
        <translation>Siku 30+</translation>
    </message>
    <message>
        <source>32 letters a line.</source>
        <translation>Herufi 32 kwa mstari.</translation>
    </message>
    <message>
        <source>4 to 6 digits. Nobody can read it later, not even the owner.</source>
        <translation>Tarakimu 4 hadi 6. Hakuna anayeweza kuisoma baadaye, hata mmiliki.</translation>
    </message>
    <message>
        <source>48 letters a line.</source>
        <translation>Herufi 48 kwa mstari.</translation>
    </message>
    <message>
        <source>5*pr   or   binding 150</source>
        <translation>5*pr   au   binding 150</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>mm 58</translation>
    </message>
    <message>
        <source>58 or 80 mm, on USB or the network, without a driver. It tells when its paper is out.</source>
        <translation>mm 58 au 80, kwa USB au mtandao, bila driver. Husema karatasi ikiisha.</translation>
    </message>
    <message>
        <source>60 is an hour, 1440 a day.</source>
        <translation>60 ni saa, 1440 ni siku.</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>mm 80</translation>
    </message>
    <message>
        <source>8–30 days</source>
        <translation>Siku 8–30</translation>
    </message>
    <message>
        <source>A KRA PIN is a letter, nine digits and a letter, like A012345678Z.</source>
        <translation>KRA PIN ni herufi, tarakimu tisa na herufi, kama A012345678Z.</translation>
    </message>
    <message>
        <source>A Kenyan mobile number starts with 07 or 01</source>
        <translation>Namba ya simu ya Kenya huanza na 07 au 01</translation>
    </message>
    <message>
        <source>A PIN has digits only.</source>
        <translation>PIN ni tarakimu pekee.</translation>
    </message>
    <message>
        <source>A PIN has {shortest} to {longest} digits.</source>
        <translation>PIN ina tarakimu {shortest} hadi {longest}.</translation>
    </message>
    <message>
        <source>A bill is set aside under a name</source>
        <translation>Bili huwekwa kando kwa jina</translation>
    </message>
    <message>
        <source>A block has 1 minute to 1,440</source>
        <translation>Kipande ni dakika 1 hadi 1,440</translation>
    </message>
    <message>
        <source>A call through the public address came back to us.</source>
        <translation>Jaribio kupitia anwani ya umma lilirudi kwetu.</translation>
    </message>
    <message>
        <source>A code or a name. + and − change the quantity, Del takes a line off.</source>
        <translation>Msimbo au jina. + na − hubadilisha idadi, Del huondoa mstari.</translation>
    </message>
    <message>
        <source>A code was typed, but M-PESA says that nothing was paid.</source>
        <translation>Msimbo uliandikwa, lakini M-PESA inasema hakuna kilicholipwa.</translation>
    </message>
    <message>
        <source>A column stands twice in this file: {names}</source>
        <translation>Safu imo mara mbili katika faili hili: {names}</translation>
    </message>
    <message>
        <source>A customer may usually owe at most</source>
        <translation>Kwa kawaida mteja anaweza kudaiwa hadi</translation>
    </message>
    <message>
        <source>A customer needs a name</source>
        <translation>Mteja anahitaji jina</translation>
    </message>
    <message>
        <source>A drawer on the printer opens with the receipt for cash.</source>
        <translation>Droo iliyounganishwa na printa hufunguka na risiti ya taslimu.</translation>
    </message>
    <message>
        <source>A government fee is no income</source>
        <translation>Ada ya serikali si mapato</translation>
    </message>
    <message>
        <source>A job card is opened by a sale of a service that has one: F4, for example kra.</source>
        <translation>Kadi ya kazi hufunguliwa kwa kuuza huduma iliyo nayo: F4, kwa mfano kra.</translation>
    </message>
    <message>
        <source>A line about tax</source>
        <translation>Mstari kuhusu kodi</translation>
    </message>
    <message>
        <source>A line has no price</source>
        <translation>Mstari hauna bei</translation>
    </message>
    <message>
        <source>A line on the keys is guessed soon. Mix the digits.</source>
        <translation>Mstari wa vitufe hubashiriwa haraka. Changanya tarakimu.</translation>
    </message>
    <message>
        <source>A new PIN for {name}</source>
        <translation>PIN mpya ya {name}</translation>
    </message>
    <message>
        <source>A part of this bill is paid</source>
        <translation>Sehemu ya bili hii imelipwa</translation>
    </message>
    <message>
        <source>A pattern that repeats is guessed soon. Mix the digits.</source>
        <translation>Mpangilio unaojirudia hubashiriwa haraka. Changanya tarakimu.</translation>
    </message>
    <message>
        <source>A paybill has one number: customers pay to it, and the passkey belongs to it.</source>
        <translation>Paybill ina namba moja: wateja hulipa kwayo, na passkey ni yake.</translation>
    </message>
    <message>
        <source>A paybill or till that pays out to a bank</source>
        <translation>Paybill au till inayopeleka pesa benki</translation>
    </message>
    <message>
        <source>A paybill, {paybill}. A till needs its store number and its till number.</source>
        <translation>Paybill, {paybill}. Till inahitaji namba ya duka na namba ya till.</translation>
    </message>
    <message>
        <source>A payment for this bill is not finished</source>
        <translation>Malipo ya bili hii hayajakamilika</translation>
    </message>
    <message>
        <source>A payment in doubt. This line has its amount and its time.</source>
        <translation>Malipo yasiyojulikana. Mstari huu una kiasi chake na wakati wake.</translation>
    </message>
    <message>
        <source>A payment of the customer is not finished</source>
        <translation>Malipo ya mteja hayajakamilika</translation>
    </message>
    <message>
        <source>A payment of {name} is not finished</source>
        <translation>Malipo ya {name} hayajakamilika</translation>
    </message>
    <message>
        <source>A phone number has digits only, for example 0722 000 000</source>
        <translation>Namba ya simu ni tarakimu pekee, kwa mfano 0722 000 000</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535; printers use 9100.</source>
        <translation>Port ni namba kutoka 1 hadi 65535; printa hutumia 9100.</translation>
    </message>
    <message>
        <source>A prompt for this bill is on the phone</source>
        <translation>Ombi la bili hii liko kwenye simu</translation>
    </message>
    <message>
        <source>A prompt for this bill may still be paid</source>
        <translation>Ombi la bili hii bado linaweza kulipwa</translation>
    </message>
    <message>
        <source>A prompt from your own number to your own phone. The counter goes on as it is meanwhile.</source>
        <translation>Ombi kutoka namba yako kwenda simu yako. Kaunta inaendelea kama kawaida wakati huo.</translation>
    </message>
    <message>
        <source>A prompt to a real phone takes real shillings, which come back the next morning: charge KES 1.</source>
        <translation>Ombi kwenye simu halisi huchukua shilingi halisi, zinazorudi asubuhi inayofuata: toza KES 1.</translation>
    </message>
    <message>
        <source>A prompt {where} is open already</source>
        <translation>Ombi {where} tayari liko wazi</translation>
    </message>
    <message>
        <source>A public address of your own leads to this PC: a router, a server, another tunnel.</source>
        <translation>Anwani yako ya umma inafika kwenye PC hii: router, seva, au tunnel nyingine.</translation>
    </message>
    <message>
        <source>A purge now takes {counts}, last used up to {day}.</source>
        <translation>Usafishaji sasa utaondoa {counts}, zilizotumika mwisho hadi {day}.</translation>
    </message>
    <message>
        <source>A real test of KES 1</source>
        <translation>Jaribio halisi la KES 1</translation>
    </message>
    <message>
        <source>A reason is needed</source>
        <translation>Sababu inahitajika</translation>
    </message>
    <message>
        <source>A receipt can be saved as PDF or copied as text.</source>
        <translation>Risiti inaweza kuhifadhiwa kama PDF au kunakiliwa kama maandishi.</translation>
    </message>
    <message>
        <source>A receipt follows a payment.</source>
        <translation>Risiti huja baada ya malipo.</translation>
    </message>
    <message>
        <source>A service needs a name</source>
        <translation>Huduma inahitaji jina</translation>
    </message>
    <message>
        <source>A session cannot change places with itself</source>
        <translation>Kipindi hakiwezi kubadilishana nafasi na chenyewe</translation>
    </message>
    <message>
        <source>A session that runs keeps the price it began with.</source>
        <translation>Kipindi kinachoendelea hubaki na bei kilichoanza nayo.</translation>
    </message>
    <message>
        <source>A sheet is on its way, or the printer did not take the last one.</source>
        <translation>Karatasi iko njiani, au printa haikupokea ya mwisho.</translation>
    </message>
    <message>
        <source>A shift is open already</source>
        <translation>Zamu tayari imefunguliwa</translation>
    </message>
    <message>
        <source>A short rising chime when money has arrived.</source>
        <translation>Mlio mfupi unaopanda pesa zinapoingia.</translation>
    </message>
    <message>
        <source>A simulator inside the program plays M-PESA. No money moves; no account and no internet are needed. For learning.</source>
        <translation>Kiigaji ndani ya programu kinacheza M-PESA. Hakuna pesa inayosonga; hakuna akaunti wala intaneti inayohitajika. Ni ya kujifunza.</translation>
    </message>
    <message>
        <source>A simulator. No money, no account, no internet.</source>
        <translation>Kiigaji. Hakuna pesa, akaunti wala intaneti.</translation>
    </message>
    <message>
        <source>A soft tick before prepaid time ends.</source>
        <translation>Mlio mdogo kabla ya muda uliolipiwa kuisha.</translation>
    </message>
    <message>
        <source>A started block counts whole. 1: minute by minute.</source>
        <translation>Kipande kilichoanza huhesabiwa chote. 1: dakika kwa dakika.</translation>
    </message>
    <message>
        <source>A tariff has no negative prices</source>
        <translation>Bei haiwezi kuwa chini ya sifuri</translation>
    </message>
    <message>
        <source>A test is on its way already</source>
        <translation>Jaribio tayari linaendelea</translation>
    </message>
    <message>
        <source>A till has two numbers. Customers pay to the till number; M-PESA knows the shop by its store number, and the passkey belongs to that one. Both are needed.</source>
        <translation>Till ina namba mbili. Wateja hulipa kwa namba ya till; M-PESA hulijua duka kwa namba ya duka, na passkey ni ya hiyo. Zote mbili zinahitajika.</translation>
    </message>
    <message>
        <source>A till: prompts are sent by the store number {store}, and the money goes to till {till}.</source>
        <translation>Till: maombi hutumwa kwa namba ya duka {store}, na pesa huenda kwa till {till}.</translation>
    </message>
    <message>
        <source>A tunnel makes results come at once; see Settings.</source>
        <translation>Tunnel huleta majibu papo hapo; angalia Mipangilio.</translation>
    </message>
    <message>
        <source>A typed code is not on the statement, which tells of its time. It is likely false.</source>
        <translation>Msimbo ulioandikwa haumo kwenye taarifa, inayoeleza wakati wake. Huenda ni wa uongo.</translation>
    </message>
    <message>
        <source>A typed code is on the statement, with enough money.</source>
        <translation>Msimbo ulioandikwa umo kwenye taarifa, na pesa zinatosha.</translation>
    </message>
    <message>
        <source>A typed code is on the statement, with less money than it was taken for.</source>
        <translation>Msimbo ulioandikwa umo kwenye taarifa, kwa pesa chache kuliko zilizohesabiwa.</translation>
    </message>
    <message>
        <source>A word is missing: what for?</source>
        <translation>Neno linakosekana: kwa ajili gani?</translation>
    </message>
    <message>
        <source>A year is guessed soon. Choose other digits.</source>
        <translation>Mwaka hubashiriwa haraka. Chagua tarakimu nyingine.</translation>
    </message>
    <message>
        <source>A – Z</source>
        <translation>A – Z</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Kuhusu</translation>
    </message>
    <message>
        <source>Accepted, prompt on the phone</source>
        <translation>Imekubaliwa, ombi liko kwenye simu</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ongeza</translation>
    </message>
    <message>
        <source>Add &apos;{name}&apos; as a service?</source>
        <translation>Ongeza &apos;{name}&apos; kama huduma?</translation>
    </message>
    <message>
        <source>Add &apos;{name}&apos; below, or look among what is no longer offered.</source>
        <translation>Ongeza &apos;{name}&apos; hapa chini, au tafuta kati ya zisizouzwa tena.</translation>
    </message>
    <message>
        <source>Add M-PESA Express to the app on Safaricom&apos;s portal, then wait an hour.</source>
        <translation>Ongeza M-PESA Express kwenye app katika tovuti ya Safaricom, kisha subiri saa moja.</translation>
    </message>
    <message>
        <source>Add M-PESA Express to the app on the portal, then wait an hour. Just after going live Safaricom may have to approve it: write to apisupport@safaricom.co.ke.</source>
        <translation>Ongeza M-PESA Express kwenye app katika tovuti, kisha subiri saa moja. Mara tu baada ya kwenda halisi huenda Safaricom ikahitaji kuidhinisha: andika kwa apisupport@safaricom.co.ke.</translation>
    </message>
    <message>
        <source>Add a PC</source>
        <translation>Ongeza PC</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Ongeza kundi</translation>
    </message>
    <message>
        <source>Add a letter or a second name: payments are told apart by it.</source>
        <translation>Ongeza herufi au jina la pili: malipo hutofautishwa kwalo.</translation>
    </message>
    <message>
        <source>Add a new customer instead.</source>
        <translation>Badala yake ongeza mteja mpya.</translation>
    </message>
    <message>
        <source>Add a package</source>
        <translation>Ongeza kifurushi</translation>
    </message>
    <message>
        <source>Add a price level</source>
        <translation>Ongeza kiwango cha bei</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>Ongeza huduma</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Ongeza mteja</translation>
    </message>
    <message>
        <source>Add it in the settings of this PC, or choose another one in Settings, Receipts.</source>
        <translation>Iongeze katika mipangilio ya PC hii, au chagua nyingine katika Mipangilio, Risiti.</translation>
    </message>
    <message>
        <source>Add it to its bill.</source>
        <translation>Iongeze kwenye bili yake.</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Ongeza mtu</translation>
    </message>
    <message>
        <source>Add staff, change roles and give new PINs</source>
        <translation>Kuongeza wafanyakazi, kubadilisha majukumu na kutoa PIN mpya</translation>
    </message>
    <message>
        <source>Add the first service below.</source>
        <translation>Ongeza huduma ya kwanza hapa chini.</translation>
    </message>
    <message>
        <source>Add the product M-PESA Express to the app on Safaricom&apos;s portal, then wait an hour.</source>
        <translation>Ongeza bidhaa M-PESA Express kwenye app katika tovuti ya Safaricom, kisha subiri saa moja.</translation>
    </message>
    <message>
        <source>Add those who come again or pay later. Walk-ins need no name.</source>
        <translation>Ongeza wanaorudi tena au wanaolipa baadaye. Wapita njia hawahitaji jina.</translation>
    </message>
    <message>
        <source>Add time</source>
        <translation>Ongeza muda</translation>
    </message>
    <message>
        <source>Add to the bill</source>
        <translation>Ongeza kwenye bili</translation>
    </message>
    <message>
        <source>Add to the price list</source>
        <translation>Ongeza kwenye orodha ya bei</translation>
    </message>
    <message>
        <source>Add “{name}” as a new customer</source>
        <translation>Ongeza “{name}” kama mteja mpya</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Imeongezwa</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>Inajumlisha…</translation>
    </message>
    <message>
        <source>After {watch_hours} hours it can be closed.</source>
        <translation>Baada ya saa {watch_hours} inaweza kufungwa.</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Umri</translation>
    </message>
    <message>
        <source>Agreed on {date}</source>
        <translation>Alikubali {date}</translation>
    </message>
    <message>
        <source>Agreed that the number is kept</source>
        <translation>Amekubali namba ihifadhiwe</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Zote</translation>
    </message>
    <message>
        <source>All of them of production. They stay on this page until everything is switched together.</source>
        <translation>Zote ni za uzalishaji. Zinabaki kwenye ukurasa huu hadi kila kitu kibadilishwe pamoja.</translation>
    </message>
    <message>
        <source>All that happens at the counter, also refunds, prices and reports.</source>
        <translation>Yote yanayotokea kaunta, pia kurudisha pesa, bei na ripoti.</translation>
    </message>
    <message>
        <source>Allow ngrok in the antivirus, and install it again.</source>
        <translation>Ruhusu ngrok katika antivirus, na uiweke tena.</translation>
    </message>
    <message>
        <source>Also known as</source>
        <translation>Pia anajulikana kama</translation>
    </message>
    <message>
        <source>Also what is no longer offered</source>
        <translation>Pia zisizouzwa tena</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kiasi</translation>
    </message>
    <message>
        <source>Amount KES</source>
        <translation>Kiasi KES</translation>
    </message>
    <message>
        <source>Amount corrected</source>
        <translation>Kiasi kimerekebishwa</translation>
    </message>
    <message>
        <source>Amount differs</source>
        <translation>Kiasi ni tofauti</translation>
    </message>
    <message>
        <source>An administrator on the M-PESA portal</source>
        <translation>Msimamizi kwenye tovuti ya M-PESA</translation>
    </message>
    <message>
        <source>An earlier M-PESA payment of {amount} has no answer yet</source>
        <translation>Malipo ya awali ya M-PESA ya {amount} hayajajibiwa</translation>
    </message>
    <message>
        <source>An earlier prompt {where} has no answer yet</source>
        <translation>Ombi la awali {where} bado halijajibiwa</translation>
    </message>
    <message>
        <source>An earlier prompt {where} may still be paid</source>
        <translation>Ombi la awali {where} bado linaweza kulipwa</translation>
    </message>
    <message>
        <source>An hour has a price level that does not exist</source>
        <translation>Saa moja ina kiwango cha bei kisichokuwepo</translation>
    </message>
    <message>
        <source>Another M-PESA menu or prompt is open on the phone.</source>
        <translation>Menyu au ombi lingine la M-PESA liko wazi kwenye simu.</translation>
    </message>
    <message>
        <source>Another host</source>
        <translation>Seva nyingine</translation>
    </message>
    <message>
        <source>Another name for {name}</source>
        <translation>Jina lingine la {name}</translation>
    </message>
    <message>
        <source>Another price a minute in some hours of the week. Packages and the cap hold at any hour.</source>
        <translation>Bei nyingine kwa dakika katika saa fulani za wiki. Vifurushi na kikomo hutumika saa zote.</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Njia nyingine</translation>
    </message>
    <message>
        <source>Answer it on your phone.</source>
        <translation>Lijibu kwenye simu yako.</translation>
    </message>
    <message>
        <source>Answer lost</source>
        <translation>Jibu limepotea</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Hali yoyote</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Mwonekano</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Idhini</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Idhinisha</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Imeidhinishwa</translation>
    </message>
    <message>
        <source>Approved over the limit by {amount}</source>
        <translation>Imeidhinishwa juu ya kikomo kwa {amount}</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Aprili</translation>
    </message>
    <message>
        <source>Arrows go, Space paints, Shift with an arrow paints on the way, 0 to 4 paint a level.</source>
        <translation>Mishale husogea, Space hupaka, Shift na mshale hupaka njiani, 0 hadi 4 hupaka kiwango.</translation>
    </message>
    <message>
        <source>As it was when the shift was closed. It prints as a copy.</source>
        <translation>Kama ilivyokuwa zamu ilipofungwa. Huchapwa kama nakala.</translation>
    </message>
    <message>
        <source>As much as {when}</source>
        <translation>Sawa na {when}</translation>
    </message>
    <message>
        <source>As of {time}</source>
        <translation>Kufikia {time}</translation>
    </message>
    <message>
        <source>As on the stations, for example Gaming.</source>
        <translation>Kama kwenye vituo, kwa mfano Michezo.</translation>
    </message>
    <message>
        <source>As on the sticker.</source>
        <translation>Kama kwenye stika.</translation>
    </message>
    <message>
        <source>As soon as a bill is paid in full, in cash or by M-PESA.</source>
        <translation>Mara tu bili inapolipwa yote, kwa taslimu au M-PESA.</translation>
    </message>
    <message>
        <source>As text only: nothing is calculated.</source>
        <translation>Kama maandishi tu: hakuna kinachokokotolewa.</translation>
    </message>
    <message>
        <source>As the rest of this PC is set.</source>
        <translation>Kama PC hii ilivyowekwa.</translation>
    </message>
    <message>
        <source>As this PC</source>
        <translation>Kama PC hii</translation>
    </message>
    <message>
        <source>As this PC calls it: {names}. Empty: the usual one.</source>
        <translation>Kama PC hii inavyoiita: {names}. Tupu: ya kawaida.</translation>
    </message>
    <message>
        <source>Ask M-PESA first, or say that you are sure.</source>
        <translation>Uliza M-PESA kwanza, au sema una uhakika.</translation>
    </message>
    <message>
        <source>Ask Safaricom for the least amount that this number may take.</source>
        <translation>Uliza Safaricom kiasi cha chini ambacho namba hii inaweza kupokea.</translation>
    </message>
    <message>
        <source>Ask a supervisor, or leave it as it was.</source>
        <translation>Muulize msimamizi, au iache ilivyokuwa.</translation>
    </message>
    <message>
        <source>Ask for approval…</source>
        <translation>Omba idhini…</translation>
    </message>
    <message>
        <source>Ask the customer for it when it is needed.</source>
        <translation>Muombe mteja inapohitajika.</translation>
    </message>
    <message>
        <source>Ask the customer to enter the M-PESA PIN, or wait for the answer.</source>
        <translation>Mwombe mteja aweke PIN ya M-PESA, au subiri jibu.</translation>
    </message>
    <message>
        <source>Ask the customer to enter the PIN.</source>
        <translation>Mwombe mteja aweke PIN.</translation>
    </message>
    <message>
        <source>Ask the customer to try again with care.</source>
        <translation>Mwombe mteja ajaribu tena kwa uangalifu.</translation>
    </message>
    <message>
        <source>Ask {who} to type their PIN.</source>
        <translation>Mwombe {who} aandike PIN yake.</translation>
    </message>
    <message>
        <source>Asked KES</source>
        <translation>Zilizoombwa KES</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Kilichoombwa</translation>
    </message>
    <message>
        <source>Asked: still waiting for the PIN</source>
        <translation>Imeulizwa: bado inasubiri PIN</translation>
    </message>
    <message>
        <source>Asking again {when}.</source>
        <translation>Inauliza tena {when}.</translation>
    </message>
    <message>
        <source>At most {longest_reference} letters for the number, {longest_notes} for notes.</source>
        <translation>Namba iwe na herufi {longest_reference} kwa wingi, maelezo {longest_notes}.</translation>
    </message>
    <message>
        <source>At the PC</source>
        <translation>Kwenye kompyuta</translation>
    </message>
    <message>
        <source>At the left</source>
        <translation>Kushoto</translation>
    </message>
    <message>
        <source>At the right</source>
        <translation>Kulia</translation>
    </message>
    <message>
        <source>At the top of the window and on receipts.</source>
        <translation>Juu ya dirisha na kwenye risiti.</translation>
    </message>
    <message>
        <source>Attendant</source>
        <translation>Mhudumu</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Agosti</translation>
    </message>
    <message>
        <source>Authtoken</source>
        <translation>Authtoken</translation>
    </message>
    <message>
        <source>Awaiting PIN</source>
        <translation>Inasubiri PIN</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Rudi</translation>
    </message>
    <message>
        <source>Back to practice</source>
        <translation>Rudi kwenye mazoezi</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>Rudi kwenye sehemu</translation>
    </message>
    <message>
        <source>Back to the sandbox…</source>
        <translation>Rudi kwenye sandbox…</translation>
    </message>
    <message>
        <source>Back to waiting</source>
        <translation>Rudisha kwenye kusubiri</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Nakala ya akiba</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Begin work</source>
        <translation>Anza kazi</translation>
    </message>
    <message>
        <source>Belongs to the store or paybill number. For production, Safaricom mails it.</source>
        <translation>Ni ya namba ya duka au paybill. Kwa uzalishaji, Safaricom huituma kwa barua pepe.</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Bili</translation>
    </message>
    <message>
        <source>Bill like this</source>
        <translation>Toza hivi</translation>
    </message>
    <message>
        <source>Bill made</source>
        <translation>Bili imetengenezwa</translation>
    </message>
    <message>
        <source>Bill through</source>
        <translation>Toza muda wote</translation>
    </message>
    <message>
        <source>Bill to the cut</source>
        <translation>Toza hadi umeme ulipopotea</translation>
    </message>
    <message>
        <source>Bills left on account appear here.</source>
        <translation>Bili zilizoachwa kwa deni huonekana hapa.</translation>
    </message>
    <message>
        <source>Bills that it settles</source>
        <translation>Bili inazolipa</translation>
    </message>
    <message>
        <source>Bills to pay</source>
        <translation>Bili za kulipa</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>Kubana kitabu</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Cheti cha kuzaliwa</translation>
    </message>
    <message>
        <source>Blind count</source>
        <translation>Kuhesabu bila kuona</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rudisha</translation>
    </message>
    <message>
        <source>Bring to the safe</source>
        <translation>Peleka kwenye sefu</translation>
    </message>
    <message>
        <source>Busiest hours</source>
        <translation>Saa zenye shughuli nyingi</translation>
    </message>
    <message>
        <source>Busiest: {when}</source>
        <translation>Shughuli nyingi zaidi: {when}</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Mnunuzi</translation>
    </message>
    <message>
        <source>Buyer PIN</source>
        <translation>PIN ya mnunuzi</translation>
    </message>
    <message>
        <source>Buyer&apos;s KRA PIN</source>
        <translation>KRA PIN ya mnunuzi</translation>
    </message>
    <message>
        <source>Buyer&apos;s KRA PIN, if asked for</source>
        <translation>KRA PIN ya mnunuzi, akiihitaji</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>By M-PESA…</source>
        <translation>Kwa M-PESA…</translation>
    </message>
    <message>
        <source>By staff</source>
        <translation>Kwa mfanyakazi</translation>
    </message>
    <message>
        <source>COPY {number}</source>
        <translation>NAKALA {number}</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>Faili la CSV (*.csv)</translation>
    </message>
    <message>
        <source>Callback port {port} is taken: payments are confirmed by asking M-PESA</source>
        <translation>Port ya callback {port} inatumika: malipo huthibitishwa kwa kuuliza M-PESA</translation>
    </message>
    <message>
        <source>Callback server</source>
        <translation>Seva ya callback</translation>
    </message>
    <message>
        <source>Callbacks listening</source>
        <translation>Callback zinasikilizwa</translation>
    </message>
    <message>
        <source>Came while no shift was open</source>
        <translation>Iliingia bila zamu kufunguliwa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ghairi</translation>
    </message>
    <message>
        <source>Cancel it at its station.</source>
        <translation>Ighairi kwenye kituo chake.</translation>
    </message>
    <message>
        <source>Cancel the sold time</source>
        <translation>Ghairi muda uliouzwa</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Imeghairiwa</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Taslimu</translation>
    </message>
    <message>
        <source>Cash and sessions work; no prompt is sent.</source>
        <translation>Taslimu na vipindi vinafanya kazi; hakuna ombi linalotumwa.</translation>
    </message>
    <message>
        <source>Cash came in or went out while you counted</source>
        <translation>Pesa taslimu ziliingia au kutoka ukihesabu</translation>
    </message>
    <message>
        <source>Cash given</source>
        <translation>Taslimu iliyotolewa</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Pesa zinazoingia</translation>
    </message>
    <message>
        <source>Cash in the drawer</source>
        <translation>Taslimu kwenye droo</translation>
    </message>
    <message>
        <source>Cash in the drawer before the first shift</source>
        <translation>Taslimu kwenye droo kabla ya zamu ya kwanza</translation>
    </message>
    <message>
        <source>Cash moved</source>
        <translation>Pesa zilizosogezwa</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Pesa zinazotoka</translation>
    </message>
    <message>
        <source>Cash taken</source>
        <translation>Taslimu iliyopokelewa</translation>
    </message>
    <message>
        <source>Cash that the owner takes.</source>
        <translation>Pesa anazochukua mmiliki.</translation>
    </message>
    <message>
        <source>Cash today</source>
        <translation>Taslimu leo</translation>
    </message>
    <message>
        <source>Cash {amount}</source>
        <translation>Taslimu {amount}</translation>
    </message>
    <message>
        <source>Cash, {amount} given</source>
        <translation>Taslimu, {amount} zilitolewa</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Certificate of good conduct</source>
        <translation>Cheti cha tabia njema</translation>
    </message>
    <message>
        <source>Cf</source>
        <translation>Cf</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Chenji</translation>
    </message>
    <message>
        <source>Change between light and dark</source>
        <translation>Badili kati ya mwanga na giza</translation>
    </message>
    <message>
        <source>Change it with the old one.</source>
        <translation>Ibadilishe kwa ile ya zamani.</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>Badilisha PIN yangu</translation>
    </message>
    <message>
        <source>Change that the owner brings.</source>
        <translation>Chenji anazoleta mmiliki.</translation>
    </message>
    <message>
        <source>Change the amount, or take cash.</source>
        <translation>Badilisha kiasi, au pokea taslimu.</translation>
    </message>
    <message>
        <source>Change the amount.</source>
        <translation>Badilisha kiasi.</translation>
    </message>
    <message>
        <source>Change the limit.</source>
        <translation>Badilisha kikomo.</translation>
    </message>
    <message>
        <source>Change the price on a bill</source>
        <translation>Kubadilisha bei kwenye bili</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Kubadilisha mipangilio</translation>
    </message>
    <message>
        <source>Change your PIN</source>
        <translation>Badilisha PIN yako</translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation>Chenji {amount}</translation>
    </message>
    <message>
        <source>Changes later touch no session that is running.</source>
        <translation>Mabadiliko ya baadaye hayagusi kipindi kinachoendelea.</translation>
    </message>
    <message>
        <source>Charge again anyway</source>
        <translation>Toza tena hata hivyo</translation>
    </message>
    <message>
        <source>Charge again…</source>
        <translation>Toza tena…</translation>
    </message>
    <message>
        <source>Charge in blocks of, minutes</source>
        <translation>Toza kwa vipande vya, dakika</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Iliyotozwa</translation>
    </message>
    <message>
        <source>Check MPESA_BASE_URL and whether a firewall stands between.</source>
        <translation>Angalia MPESA_BASE_URL na kama firewall inazuia.</translation>
    </message>
    <message>
        <source>Check it first, or wait until it can no longer be paid.</source>
        <translation>Iangalie kwanza, au subiri hadi isiweze kulipwa tena.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Angalia</translation>
    </message>
    <message>
        <source>Check that Cyberdesk&apos;s data folder is there and may be read and written.</source>
        <translation>Hakikisha folda ya data ya Cyberdesk ipo na inaweza kusomwa na kuandikwa.</translation>
    </message>
    <message>
        <source>Check that it is on and has signal, then send again.</source>
        <translation>Hakikisha imewashwa na ina mtandao, kisha tuma tena.</translation>
    </message>
    <message>
        <source>Check that the first one was not paid, then wait two minutes.</source>
        <translation>Hakikisha la kwanza halikulipwa, kisha subiri dakika mbili.</translation>
    </message>
    <message>
        <source>Check that this user may write to Cyberdesk&apos;s data folder, then try again.</source>
        <translation>Hakikisha mtumiaji huyu anaweza kuandika kwenye folda ya data ya Cyberdesk, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>Check the disk and its cable, and keep a copy of the data folder.</source>
        <translation>Angalia diski na waya wake, na uhifadhi nakala ya folda ya data.</translation>
    </message>
    <message>
        <source>Check the internet and send again, or take cash.</source>
        <translation>Angalia intaneti na utume tena, au pokea taslimu.</translation>
    </message>
    <message>
        <source>Check the internet connection of this PC.</source>
        <translation>Angalia intaneti ya PC hii.</translation>
    </message>
    <message>
        <source>Check the internet connection of this PC: cable, router, bundle.</source>
        <translation>Angalia intaneti ya PC hii: waya, router, bando.</translation>
    </message>
    <message>
        <source>Check the internet connection, then try again.</source>
        <translation>Angalia intaneti, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>Check the internet of this PC, then send it again.</source>
        <translation>Angalia intaneti ya PC hii, kisha itume tena.</translation>
    </message>
    <message>
        <source>Check the number.</source>
        <translation>Angalia namba.</translation>
    </message>
    <message>
        <source>Check the paybill number. If customers use Buy Goods, it is a till.</source>
        <translation>Angalia namba ya paybill. Kama wateja hutumia Buy Goods, ni till.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Inaangalia…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Ukaguzi</translation>
    </message>
    <message>
        <source>Checks of this PC</source>
        <translation>Ukaguzi wa PC hii</translation>
    </message>
    <message>
        <source>Choose a customer, or type a new name</source>
        <translation>Chagua mteja, au andika jina jipya</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chagua faili</translation>
    </message>
    <message>
        <source>Choose a job to see its card.</source>
        <translation>Chagua kazi ili uone kadi yake.</translation>
    </message>
    <message>
        <source>Choose a name.</source>
        <translation>Chagua jina.</translation>
    </message>
    <message>
        <source>Choose a station: click it, or type its number.</source>
        <translation>Chagua kituo: kibofye, au andika namba yake.</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>Chagua PIN nyingine</translation>
    </message>
    <message>
        <source>Choose another code.</source>
        <translation>Chagua msimbo mwingine.</translation>
    </message>
    <message>
        <source>Choose another data folder, or move this file away.</source>
        <translation>Chagua folda nyingine ya data, au hamisha faili hili.</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Chagua faili lingine</translation>
    </message>
    <message>
        <source>Choose another file, or export fewer days at a time.</source>
        <translation>Chagua faili lingine, au pakua siku chache kwa wakati mmoja.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Chagua faili lingine.</translation>
    </message>
    <message>
        <source>Choose another folder, or another name.</source>
        <translation>Chagua folda nyingine, au jina lingine.</translation>
    </message>
    <message>
        <source>Choose another folder. ({reason})</source>
        <translation>Chagua folda nyingine. ({reason})</translation>
    </message>
    <message>
        <source>Choose another length.</source>
        <translation>Chagua urefu mwingine.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Chagua jina lingine.</translation>
    </message>
    <message>
        <source>Choose another one, or end its session first.</source>
        <translation>Chagua kingine, au maliza kipindi chake kwanza.</translation>
    </message>
    <message>
        <source>Choose another one, or sell to a walk-in.</source>
        <translation>Chagua kingine, au muuzie mpita njia.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Chagua nyingine.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Chagua nyingine.</translation>
    </message>
    <message>
        <source>Choose one in Settings, Receipts. A receipt can also be saved as PDF or sent as text.</source>
        <translation>Chagua moja katika Mipangilio, Risiti. Risiti pia inaweza kuhifadhiwa kama PDF au kutumwa kama maandishi.</translation>
    </message>
    <message>
        <source>Choose one in Settings.</source>
        <translation>Chagua kwenye Mipangilio.</translation>
    </message>
    <message>
        <source>Choose other days above, or record a payment.</source>
        <translation>Chagua siku nyingine juu, au rekodi malipo.</translation>
    </message>
    <message>
        <source>Choose other days, another person or another kind.</source>
        <translation>Chagua siku nyingine, mtu mwingine au aina nyingine.</translation>
    </message>
    <message>
        <source>Choose the customer</source>
        <translation>Chagua mteja</translation>
    </message>
    <message>
        <source>Choose the other lines.</source>
        <translation>Chagua mistari mingine.</translation>
    </message>
    <message>
        <source>Choose the statement</source>
        <translation>Chagua taarifa</translation>
    </message>
    <message>
        <source>Choose what your own fee counts as.</source>
        <translation>Chagua ada yako inahesabiwa kama nini.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Ondoa vichujio</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Saa</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>Saa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Funga</translation>
    </message>
    <message>
        <source>Close Cyberdesk there, or use another tunnel account.</source>
        <translation>Funga Cyberdesk huko, au tumia akaunti nyingine ya tunnel.</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Funga maelezo</translation>
    </message>
    <message>
        <source>Close every M-PESA menu on it, wait a minute, and send it again.</source>
        <translation>Funga kila menyu ya M-PESA kwenye simu, subiri dakika moja, kisha itume tena.</translation>
    </message>
    <message>
        <source>Close it first.</source>
        <translation>Ifunge kwanza.</translation>
    </message>
    <message>
        <source>Close it, then print again.</source>
        <translation>Kifunge, kisha chapa tena.</translation>
    </message>
    <message>
        <source>Close it, wait a minute, and send again.</source>
        <translation>Ifunge, subiri dakika moja, kisha tuma tena.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Funga programu nyingine, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>Close somebody else&apos;s shift</source>
        <translation>Kufunga zamu ya mtu mwingine</translation>
    </message>
    <message>
        <source>Close somebody&apos;s shift</source>
        <translation>Kufunga zamu ya mtu</translation>
    </message>
    <message>
        <source>Close the other program, or choose another port under Settings, Tunnel.</source>
        <translation>Funga programu ile nyingine, au chagua port nyingine kwenye Mipangilio, Tunnel.</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Funga zamu</translation>
    </message>
    <message>
        <source>Close the shift…</source>
        <translation>Funga zamu…</translation>
    </message>
    <message>
        <source>Close what lies on top; loses nothing</source>
        <translation>Funga kilicho juu; hakuna kinachopotea</translation>
    </message>
    <message>
        <source>Closed by {staff}</source>
        <translation>Imefungwa na {staff}</translation>
    </message>
    <message>
        <source>Closing…</source>
        <translation>Inafunga…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Msimbo</translation>
    </message>
    <message>
        <source>Code confirmed</source>
        <translation>Msimbo umethibitishwa</translation>
    </message>
    <message>
        <source>Code is there</source>
        <translation>Msimbo upo</translation>
    </message>
    <message>
        <source>Code not there</source>
        <translation>Msimbo haupo</translation>
    </message>
    <message>
        <source>Code taken back</source>
        <translation>Msimbo umerudishwa</translation>
    </message>
    <message>
        <source>Code taken back as false</source>
        <translation>Msimbo umeondolewa kama wa uongo</translation>
    </message>
    <message>
        <source>Code typed, not verified</source>
        <translation>Msimbo umeandikwa, haujathibitishwa</translation>
    </message>
    <message>
        <source>Code worth less</source>
        <translation>Msimbo una pesa chache</translation>
    </message>
    <message>
        <source>Codes withdrawn</source>
        <translation>Misimbo iliyoondolewa</translation>
    </message>
    <message>
        <source>Coins</source>
        <translation>Sarafu</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Zilizokusanywa</translation>
    </message>
    <message>
        <source>Collected, part of the taken</source>
        <translation>Zilizokusanywa, ndani ya zilizopokelewa</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Rangi</translation>
    </message>
    <message>
        <source>Coming and going</source>
        <translation>Kuingia na kutoka</translation>
    </message>
    <message>
        <source>Compare all numbers with Safaricom&apos;s letter. If they are right, report the problem.</source>
        <translation>Linganisha namba zote na barua ya Safaricom. Kama ni sahihi, ripoti tatizo.</translation>
    </message>
    <message>
        <source>Completion Time</source>
        <translation>Completion Time</translation>
    </message>
    <message>
        <source>Computer time</source>
        <translation>Muda wa kompyuta</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Thibitisha</translation>
    </message>
    <message>
        <source>Confirmed by asking</source>
        <translation>Imethibitishwa kwa kuuliza</translation>
    </message>
    <message>
        <source>Confirming changes 1 payment.</source>
        <translation>Kuthibitisha kunabadilisha malipo 1.</translation>
    </message>
    <message>
        <source>Confirming changes no payment by itself.</source>
        <translation>Kuthibitisha pekee hakubadilishi malipo yoyote.</translation>
    </message>
    <message>
        <source>Confirming changes {n} payments.</source>
        <translation>Kuthibitisha kunabadilisha malipo {n}.</translation>
    </message>
    <message>
        <source>Connection to M-PESA</source>
        <translation>Muunganisho wa M-PESA</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Consumer key</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>Consumer secret</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message.</source>
        <translation>Imenakiliwa. Ibandike kwenye ujumbe.</translation>
    </message>
    <message>
        <source>Copied. Paste it into the message to the customer.</source>
        <translation>Imenakiliwa. Ibandike kwenye ujumbe kwa mteja.</translation>
    </message>
    <message>
        <source>Copies of receipts</source>
        <translation>Nakala za risiti</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Nakala</translation>
    </message>
    <message>
        <source>Copy MPESA_CONSUMER_KEY and MPESA_CONSUMER_SECRET again, from the app of this environment.</source>
        <translation>Nakili tena MPESA_CONSUMER_KEY na MPESA_CONSUMER_SECRET kutoka app ya mazingira haya.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Nakili kama maandishi</translation>
    </message>
    <message>
        <source>Copy both again from end to end. Sandbox and production have different ones.</source>
        <translation>Nakili zote tena kutoka mwanzo hadi mwisho. Sandbox na uzalishaji zina tofauti.</translation>
    </message>
    <message>
        <source>Copy both again, from the production app. Those of the sandbox app do not work here.</source>
        <translation>Nakili zote tena, kutoka app ya uzalishaji. Za app ya sandbox hazifanyi kazi hapa.</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Nakili muhtasari</translation>
    </message>
    <message>
        <source>Copy the whole passkey from Safaricom&apos;s e-mail into MPESA_PASSKEY.</source>
        <translation>Nakili passkey nzima kutoka barua pepe ya Safaricom hadi MPESA_PASSKEY.</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Hesabu tena</translation>
    </message>
    <message>
        <source>Count again, or write why.</source>
        <translation>Hesabu tena, au andika sababu.</translation>
    </message>
    <message>
        <source>Count again.</source>
        <translation>Hesabu tena.</translation>
    </message>
    <message>
        <source>Count it as not paid. Money that turns up later still counts.</source>
        <translation>Ihesabu kama haijalipwa. Pesa zikionekana baadaye bado zitahesabiwa.</translation>
    </message>
    <message>
        <source>Count notes and coins</source>
        <translation>Hesabu noti na sarafu</translation>
    </message>
    <message>
        <source>Count the cash in the drawer and open the shift. What is not right is said now.</source>
        <translation>Hesabu taslimu kwenye droo na ufungue zamu. Kisicho sawa kinasemwa sasa.</translation>
    </message>
    <message>
        <source>Count the cash in the drawer. With it the first shift begins.</source>
        <translation>Hesabu taslimu kwenye droo. Zamu ya kwanza inaanza nazo.</translation>
    </message>
    <message>
        <source>Count the drawer</source>
        <translation>Hesabu droo</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Zilizohesabiwa</translation>
    </message>
    <message>
        <source>Counted here, and on the statement.</source>
        <translation>Yamehesabiwa hapa, na yamo kwenye taarifa.</translation>
    </message>
    <message>
        <source>Counted {amount}</source>
        <translation>Zimehesabiwa {amount}</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Kaunta</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Inahesabu…</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Huhesabiwa kama</translation>
    </message>
    <message>
        <source>Counts for</source>
        <translation>Ni ya</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Credit</translation>
    </message>
    <message>
        <source>Credit KES</source>
        <translation>Salio KES</translation>
    </message>
    <message>
        <source>Credit used: {amount}</source>
        <translation>Salio lililotumika: {amount}</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Mteja</translation>
    </message>
    <message>
        <source>Customer collected it</source>
        <translation>Mteja ameichukua</translation>
    </message>
    <message>
        <source>Customer details</source>
        <translation>Maelezo ya mteja</translation>
    </message>
    <message>
        <source>Customer {number}</source>
        <translation>Mteja {number}</translation>
    </message>
    <message>
        <source>Customer: {name}</source>
        <translation>Mteja: {name}</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Wateja</translation>
    </message>
    <message>
        <source>Customer… Ctrl+U</source>
        <translation>Mteja… Ctrl+U</translation>
    </message>
    <message>
        <source>Cyber cafe</source>
        <translation>Cyber cafe</translation>
    </message>
    <message>
        <source>Cyber café</source>
        <translation>Cyber café</translation>
    </message>
    <message>
        <source>Cyberdesk</source>
        <translation>Cyberdesk</translation>
    </message>
    <message>
        <source>Cyberdesk cannot go on</source>
        <translation>Cyberdesk haiwezi kuendelea</translation>
    </message>
    <message>
        <source>Cyberdesk closed by itself the last time</source>
        <translation>Cyberdesk ilijifunga yenyewe mara ya mwisho</translation>
    </message>
    <message>
        <source>Cyberdesk is open already on this data folder, or is just closing. Try again in a moment.</source>
        <translation>Cyberdesk tayari iko wazi kwenye folda hii ya data, au inafungwa sasa hivi. Jaribu tena baada ya muda mfupi.</translation>
    </message>
    <message>
        <source>Cyberdesk is open already; its window is shown now.</source>
        <translation>Cyberdesk tayari iko wazi; dirisha lake linaonyeshwa sasa.</translation>
    </message>
    <message>
        <source>Cyberdesk opens with the usual values. {place}: {reason}</source>
        <translation>Cyberdesk inafunguka na thamani za kawaida. {place}: {reason}</translation>
    </message>
    <message>
        <source>Cyberdesk sends it to the customer&apos;s phone.</source>
        <translation>Cyberdesk inalituma kwenye simu ya mteja.</translation>
    </message>
    <message>
        <source>Cyberdesk stands on the work of many. Their licences, word for word:</source>
        <translation>Cyberdesk imejengwa juu ya kazi ya wengi. Leseni zao, neno kwa neno:</translation>
    </message>
    <message>
        <source>Cyberdesk {version}</source>
        <translation>Cyberdesk {version}</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Giza</translation>
    </message>
    <message>
        <source>Dark letters on a light ground.</source>
        <translation>Herufi nyeusi kwenye mandhari angavu.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Hifadhidata</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tarehe</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Siku</translation>
    </message>
    <message>
        <source>Day of the example</source>
        <translation>Siku ya mfano</translation>
    </message>
    <message>
        <source>Days that phone numbers are kept</source>
        <translation>Siku ambazo namba za simu huhifadhiwa</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Mzuie kuingia</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Yameshughulikiwa</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Debit</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>Madeni</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Desemba</translation>
    </message>
    <message>
        <source>Decide how a payment in doubt ended</source>
        <translation>Kuamua malipo yasiyojulikana yaliishaje</translation>
    </message>
    <message>
        <source>Decide {n} payments by a statement of M-PESA</source>
        <translation>Kuamua malipo {n} kwa taarifa ya M-PESA</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Amua…</translation>
    </message>
    <message>
        <source>Delete nothing. Keep the file, and put the newest good copy in its place.</source>
        <translation>Usifute chochote. Hifadhi faili, na uweke nakala nzuri ya karibuni mahali pake.</translation>
    </message>
    <message>
        <source>Deni</source>
        <translation>Deni</translation>
    </message>
    <message>
        <source>Deni by age</source>
        <translation>Deni kwa umri</translation>
    </message>
    <message>
        <source>Deni collected</source>
        <translation>Deni lililokusanywa</translation>
    </message>
    <message>
        <source>Deni given</source>
        <translation>Deni lililotolewa</translation>
    </message>
    <message>
        <source>Deni today</source>
        <translation>Deni leo</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Maelezo</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Tofauti</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Tofauti</translation>
    </message>
    <message>
        <source>Digits in a row, such as 1234, are guessed first. Mix them.</source>
        <translation>Tarakimu zinazofuatana, kama 1234, hubashiriwa kwanza. Zichanganye.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Tupa</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Diski</translation>
    </message>
    <message>
        <source>Do not charge again yet. M-PESA is asked again by itself.</source>
        <translation>Usitoze tena bado. M-PESA inaulizwa tena yenyewe.</translation>
    </message>
    <message>
        <source>Do not go on with this database. Keep the file, and restore the newest backup.</source>
        <translation>Usiendelee na hifadhidata hii. Hifadhi faili, na urejeshe nakala ya akiba ya karibuni.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Hati</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Imekamilika</translation>
    </message>
    <message>
        <source>Download the statement again, and import it without changing it.</source>
        <translation>Pakua taarifa tena, na uiingize bila kuibadilisha.</translation>
    </message>
    <message>
        <source>Download the statement again.</source>
        <translation>Pakua taarifa tena.</translation>
    </message>
    <message>
        <source>Drag over the hours, or click a day or an hour at the edge. With keys: arrows go, Space paints, Shift with an arrow paints on the way, 0 to 4 paint that level.</source>
        <translation>Buruta juu ya saa, au bofya siku au saa pembeni. Kwa vitufe: mishale husogea, Space hupaka, Shift na mshale hupaka njiani, 0 hadi 4 hupaka kiwango hicho.</translation>
    </message>
    <message>
        <source>Drop to safe</source>
        <translation>Weka kwenye sefu</translation>
    </message>
    <message>
        <source>Dropped to the safe</source>
        <translation>Zilizowekwa kwenye sefu</translation>
    </message>
    <message>
        <source>Each customer can have another limit. Beyond it a supervisor must approve.</source>
        <translation>Kila mteja anaweza kuwa na kikomo kingine. Zaidi ya hapo msimamizi lazima aidhinishe.</translation>
    </message>
    <message>
        <source>Each package has another length, the shortest first</source>
        <translation>Kila kifurushi kina urefu wake, mfupi kwanza</translation>
    </message>
    <message>
        <source>Each payment carries the name of who took it. You are the owner; others are added in Settings.</source>
        <translation>Kila malipo hubeba jina la aliyeyapokea. Wewe ndiye mmiliki; wengine huongezwa kwenye Mipangilio.</translation>
    </message>
    <message>
        <source>Each sale of it opens a job card</source>
        <translation>Kila ukiiuza hufungua kadi ya kazi</translation>
    </message>
    <message>
        <source>Each started minute. 0.50 is possible.</source>
        <translation>Kila dakika iliyoanza. 0.50 inawezekana.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Awali</translation>
    </message>
    <message>
        <source>Earlier codes verified</source>
        <translation>Misimbo ya awali iliyothibitishwa</translation>
    </message>
    <message>
        <source>Earlier codes verified since</source>
        <translation>Misimbo ya awali iliyothibitishwa tangu hapo</translation>
    </message>
    <message>
        <source>Edit F2</source>
        <translation>Hariri F2</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>Hariri mteja</translation>
    </message>
    <message>
        <source>Email set-up</source>
        <translation>Kufungua barua pepe</translation>
    </message>
    <message>
        <source>End its session first.</source>
        <translation>Maliza kipindi chake kwanza.</translation>
    </message>
    <message>
        <source>End session</source>
        <translation>Maliza kipindi</translation>
    </message>
    <message>
        <source>End the session first.</source>
        <translation>Maliza kipindi kwanza.</translation>
    </message>
    <message>
        <source>End, and give {amount} away</source>
        <translation>Maliza, na utoe bure {amount}</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Inakaribia kuisha</translation>
    </message>
    <message>
        <source>Ending stops the clock and makes the bill.</source>
        <translation>Kumaliza husimamisha saa na kutengeneza bili.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter makes the bill. The clock starts when it is paid.</source>
        <translation>Enter hutengeneza bili. Saa huanza ikilipwa.</translation>
    </message>
    <message>
        <source>Enter or a double click starts a walk-in on a free one.</source>
        <translation>Enter au kubofya mara mbili humwanzisha mpita njia kwenye kituo huru.</translation>
    </message>
    <message>
        <source>Enter sends the prompt · Esc closes</source>
        <translation>Enter hutuma ombi · Esc hufunga</translation>
    </message>
    <message>
        <source>Entries {first} to {last}</source>
        <translation>Maingizo {first} hadi {last}</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Ingizo</translation>
    </message>
    <message>
        <source>Environment, keys, numbers and passkey change together, and the counter opens new books.</source>
        <translation>Mazingira, funguo, namba na passkey hubadilika pamoja, na kaunta hufungua vitabu vipya.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc hufunga</translation>
    </message>
    <message>
        <source>Every payment that is taken or recorded appears here.</source>
        <translation>Kila malipo yanayopokelewa au kurekodiwa huonekana hapa.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Wote</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Yote</translation>
    </message>
    <message>
        <source>Everything of {other} will be {name}&apos;s: bills, payments, credit and history. {other} is still found by the old name. This cannot be taken back.</source>
        <translation>Kila kitu cha {other} kitakuwa cha {name}: bili, malipo, salio na historia. {other} bado atapatikana kwa jina la zamani. Hili haliwezi kurudishwa nyuma.</translation>
    </message>
    <message>
        <source>Everything that is not simply matched.</source>
        <translation>Kila kitu ambacho hakilingani moja kwa moja.</translation>
    </message>
    <message>
        <source>Everything, also settings and staff.</source>
        <translation>Kila kitu, pia mipangilio na wafanyakazi.</translation>
    </message>
    <message>
        <source>Everything. A receipt can also be saved as PDF or sent as text.</source>
        <translation>Kila kitu. Risiti pia inaweza kuhifadhiwa kama PDF au kutumwa kama maandishi.</translation>
    </message>
    <message>
        <source>Everything. Results come by asking M-PESA.</source>
        <translation>Kila kitu. Majibu huja kwa kuuliza M-PESA.</translation>
    </message>
    <message>
        <source>Everything. Results come some seconds later, by asking M-PESA.</source>
        <translation>Kila kitu. Majibu huja baada ya sekunde chache, kwa kuuliza M-PESA.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Kila mahali</translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation>Sawa kabisa</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Faili la Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Matumizi</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Matumizi</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Muda umekwisha</translation>
    </message>
    <message>
        <source>Export fewer days at a time.</source>
        <translation>Pakua siku chache kwa wakati mmoja.</translation>
    </message>
    <message>
        <source>Export the listed customers</source>
        <translation>Toa orodha ya wateja walioonyeshwa</translation>
    </message>
    <message>
        <source>Export the statement as CSV or Excel from the portal.</source>
        <translation>Pakua taarifa kama CSV au Excel kutoka kwenye tovuti ya M-PESA.</translation>
    </message>
    <message>
        <source>Export the statement from M-PESA’s portal as CSV or Excel, then choose it here or drop it on this page. First you see what was found; nothing is changed before you confirm.</source>
        <translation>Pakua taarifa kutoka tovuti ya M-PESA kama CSV au Excel, kisha uichague hapa au uidondoshe kwenye ukurasa huu. Kwanza unaona kilichopatikana; hakuna kinachobadilishwa kabla ya kuthibitisha.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Toa orodha…</translation>
    </message>
    <message>
        <source>F1, Esc or a click closes this page.</source>
        <translation>F1, Esc au kubofya hufunga ukurasa huu.</translation>
    </message>
    <message>
        <source>F11 sells time that is paid first.</source>
        <translation>F11 huuza muda unaolipiwa kwanza.</translation>
    </message>
    <message>
        <source>F2 starts and ends a session. F6 takes cash. F7 sends the M-PESA prompt.</source>
        <translation>F2 huanza na kumaliza kipindi. F6 hupokea taslimu. F7 hutuma ombi la M-PESA.</translation>
    </message>
    <message>
        <source>F5 records a payment on a customer&apos;s account.</source>
        <translation>F5 hurekodi malipo kwenye akaunti ya mteja.</translation>
    </message>
    <message>
        <source>F9 prints the last one when the customer asks for it.</source>
        <translation>F9 huchapa ya mwisho mteja anapoiomba.</translation>
    </message>
    <message>
        <source>False code</source>
        <translation>Msimbo wa uongo</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februari</translation>
    </message>
    <message>
        <source>Fee held</source>
        <translation>Ada iliyoshikiliwa</translation>
    </message>
    <message>
        <source>Fee paid to the agency</source>
        <translation>Ada imelipwa kwa ofisi ya serikali</translation>
    </message>
    <message>
        <source>Fees paid to agencies</source>
        <translation>Ada zilizolipwa kwa ofisi za serikali</translation>
    </message>
    <message>
        <source>Fees paid to agencies by M-PESA</source>
        <translation>Ada zilizolipwa kwa ofisi kwa M-PESA</translation>
    </message>
    <message>
        <source>Fees paid to agencies in cash</source>
        <translation>Ada zilizolipwa kwa ofisi kwa taslimu</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Mipangilio michache</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Takwimu</translation>
    </message>
    <message>
        <source>Fill in the public test number and passkey</source>
        <translation>Jaza namba na passkey ya umma ya majaribio</translation>
    </message>
    <message>
        <source>Fill them in, then test the keys.</source>
        <translation>Zijaze, kisha jaribu funguo.</translation>
    </message>
    <message>
        <source>Find a job</source>
        <translation>Tafuta kazi</translation>
    </message>
    <message>
        <source>Find a receipt, customer, phone or station</source>
        <translation>Tafuta risiti, mteja, simu au kituo</translation>
    </message>
    <message>
        <source>Find a receipt, customer, phone or station   Ctrl+K</source>
        <translation>Tafuta risiti, mteja, simu au kituo   Ctrl+K</translation>
    </message>
    <message>
        <source>Find a service</source>
        <translation>Tafuta huduma</translation>
    </message>
    <message>
        <source>Find by code or name</source>
        <translation>Tafuta kwa msimbo au jina</translation>
    </message>
    <message>
        <source>Find in the manual</source>
        <translation>Tafuta katika mwongozo</translation>
    </message>
    <message>
        <source>Find in the manual   Ctrl+F</source>
        <translation>Tafuta katika mwongozo   Ctrl+F</translation>
    </message>
    <message>
        <source>Finish them first.</source>
        <translation>Vimalize kwanza.</translation>
    </message>
    <message>
        <source>Five minutes left</source>
        <translation>Zimebaki dakika tano</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Pesa za kuanzia</translation>
    </message>
    <message>
        <source>Float counted</source>
        <translation>Pesa za kuanzia zimehesabiwa</translation>
    </message>
    <message>
        <source>Float in the drawer</source>
        <translation>Pesa za kuanzia kwenye droo</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Fuata mfumo</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Kwa</translation>
    </message>
    <message>
        <source>For each, minutes</source>
        <translation>Kwa kila, dakika</translation>
    </message>
    <message>
        <source>For everybody who chose no other one for themselves, under Staff.</source>
        <translation>Kwa kila mtu ambaye hakujichagulia nyingine, kwenye Wafanyakazi.</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Kwa mfano</translation>
    </message>
    <message>
        <source>For example: wrong page printed</source>
        <translation>Kwa mfano: ukurasa usio sahihi umechapwa</translation>
    </message>
    <message>
        <source>For how many shillings</source>
        <translation>Kwa shilingi ngapi</translation>
    </message>
    <message>
        <source>For sending M-PESA prompts and for calling about a debt, nothing else. Without it the number goes when it was not needed for some time; its ends stay, to find it by.</source>
        <translation>Kwa kutuma maombi ya M-PESA na kupiga simu kuhusu deni, si kingine. Bila hivyo namba huondolewa isipohitajika kwa muda; miisho yake hubaki, ili kuitafuta.</translation>
    </message>
    <message>
        <source>For the time alone. Empty: no end.</source>
        <translation>Kwa muda pekee. Tupu: bila mwisho.</translation>
    </message>
    <message>
        <source>Forget customer</source>
        <translation>Sahau mteja</translation>
    </message>
    <message>
        <source>Forget for good</source>
        <translation>Sahau kabisa</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Achana nayo</translation>
    </message>
    <message>
        <source>Forget {name}?</source>
        <translation>Umsahau {name}?</translation>
    </message>
    <message>
        <source>Forgetting…</source>
        <translation>Inasahau…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Sahau…</translation>
    </message>
    <message>
        <source>Forgive minutes</source>
        <translation>Samehe dakika</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Amesahauliwa</translation>
    </message>
    <message>
        <source>Former shifts</source>
        <translation>Zamu zilizopita</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Kilichopatikana</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Huru</translation>
    </message>
    <message>
        <source>Free some space: a full disk takes no payment.</source>
        <translation>Ongeza nafasi kwenye diski: diski iliyojaa haipokei malipo.</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Ijm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Ijumaa</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Kuanzia</translation>
    </message>
    <message>
        <source>From Safaricom&apos;s developer portal</source>
        <translation>Kutoka tovuti ya wasanidi ya Safaricom</translation>
    </message>
    <message>
        <source>From Safaricom&apos;s e-mail. Belongs to the number above.</source>
        <translation>Kutoka barua pepe ya Safaricom. Ni ya namba iliyo juu.</translation>
    </message>
    <message>
        <source>From another one</source>
        <translation>Kutoka mengine</translation>
    </message>
    <message>
        <source>From practice to real money. The counter goes on as it is until the last step.</source>
        <translation>Kutoka mazoezi hadi pesa halisi. Kaunta inaendelea kama ilivyo hadi hatua ya mwisho.</translation>
    </message>
    <message>
        <source>From that one</source>
        <translation>Kutoka hayo</translation>
    </message>
    <message>
        <source>From the settings to the backup, in the order in which things depend.</source>
        <translation>Kutoka mipangilio hadi nakala ya akiba, kwa mpangilio wa utegemezi.</translation>
    </message>
    <message>
        <source>From then on customers pay real money to your own number.</source>
        <translation>Kuanzia hapo wateja hulipa pesa halisi kwa namba yako.</translation>
    </message>
    <message>
        <source>From your credit with us</source>
        <translation>Kutoka salio lako kwetu</translation>
    </message>
    <message>
        <source>From {here} to {there}</source>
        <translation>Kutoka {here} hadi {there}</translation>
    </message>
    <message>
        <source>Gets the money. On the sticker at the counter.</source>
        <translation>Hupokea pesa. Iko kwenye stika kaunta.</translation>
    </message>
    <message>
        <source>Give away {amount} of overtime at station {number}</source>
        <translation>Kusamehe {amount} za muda wa ziada kituo {number}</translation>
    </message>
    <message>
        <source>Give back what was too much</source>
        <translation>Rudisha kilichozidi</translation>
    </message>
    <message>
        <source>Give it another group first.</source>
        <translation>Ipe kundi lingine kwanza.</translation>
    </message>
    <message>
        <source>Give it back first.</source>
        <translation>Irudishe kwanza.</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>Kurudisha pesa</translation>
    </message>
    <message>
        <source>Give nothing back before it is confirmed.</source>
        <translation>Usirudishe chochote kabla haijathibitishwa.</translation>
    </message>
    <message>
        <source>Give the money back in cash.</source>
        <translation>Rudisha pesa kwa taslimu.</translation>
    </message>
    <message>
        <source>Give the name of an owner.</source>
        <translation>Taja jina la mmiliki.</translation>
    </message>
    <message>
        <source>Give the rest back.</source>
        <translation>Rudisha iliyobaki.</translation>
    </message>
    <message>
        <source>Give the second one back.</source>
        <translation>Rudisha ya pili.</translation>
    </message>
    <message>
        <source>Give this user the right to print (on Linux: the group lp), then sign in to the PC again.</source>
        <translation>Mpe mtumiaji huyu haki ya kuchapa (kwenye Linux: kundi lp), kisha uingie tena kwenye PC.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Acha</translation>
    </message>
    <message>
        <source>Give up a payment in doubt</source>
        <translation>Kuacha malipo yasiyojulikana</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Zilizotolewa</translation>
    </message>
    <message>
        <source>Given ({bills})</source>
        <translation>Zilizotolewa ({bills})</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Zilizorudishwa</translation>
    </message>
    <message>
        <source>Given back in cash</source>
        <translation>Zilizorudishwa kwa taslimu</translation>
    </message>
    <message>
        <source>Given back or corrected</source>
        <translation>Zilizorudishwa au kusahihishwa</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Imeachwa</translation>
    </message>
    <message>
        <source>Go Live on the developer portal</source>
        <translation>Go Live kwenye tovuti ya wasanidi</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Endelea</translation>
    </message>
    <message>
        <source>Go to Tunnel</source>
        <translation>Nenda kwenye Tunnel</translation>
    </message>
    <message>
        <source>Go to paying</source>
        <translation>Nenda kwenye kulipa</translation>
    </message>
    <message>
        <source>Go to that station</source>
        <translation>Nenda kwenye kituo hicho</translation>
    </message>
    <message>
        <source>Go to the checks</source>
        <translation>Nenda kwenye ukaguzi</translation>
    </message>
    <message>
        <source>Go to the choice</source>
        <translation>Nenda kwenye chaguo</translation>
    </message>
    <message>
        <source>Go to the keys</source>
        <translation>Nenda kwenye funguo</translation>
    </message>
    <message>
        <source>Go to the passkey</source>
        <translation>Nenda kwenye passkey</translation>
    </message>
    <message>
        <source>Go to the payments that wait</source>
        <translation>Nenda kwenye malipo yanayosubiri</translation>
    </message>
    <message>
        <source>Go to the phone number</source>
        <translation>Nenda kwenye namba ya simu</translation>
    </message>
    <message>
        <source>Go to the till number</source>
        <translation>Nenda kwenye namba ya till</translation>
    </message>
    <message>
        <source>Go to the {number}</source>
        <translation>Nenda kwenye {number}</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Kurudi nyuma</translation>
    </message>
    <message>
        <source>Going live</source>
        <translation>Kwenda halisi</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Government fee</source>
        <translation>Ada ya serikali</translation>
    </message>
    <message>
        <source>Government fees</source>
        <translation>Ada za serikali</translation>
    </message>
    <message>
        <source>Government fees, no income</source>
        <translation>Ada za serikali, si mapato</translation>
    </message>
    <message>
        <source>Government fees, passed on</source>
        <translation>Ada za serikali, zinapita tu</translation>
    </message>
    <message>
        <source>Group of station {number}</source>
        <translation>Kundi la kituo {number}</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Kundi {number}</translation>
    </message>
    <message>
        <source>HELB application</source>
        <translation>Maombi ya HELB</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Imekabidhiwa</translation>
    </message>
    <message>
        <source>Handed over to the next shift: {what}.</source>
        <translation>Imekabidhiwa kwa zamu inayofuata: {what}.</translation>
    </message>
    <message>
        <source>Happy hour</source>
        <translation>Saa ya bei nafuu</translation>
    </message>
    <message>
        <source>Happy hours</source>
        <translation>Saa za bei nafuu</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Have KES 1 on the phone and send it again.</source>
        <translation>Uwe na KES 1 kwenye simu na uitume tena.</translation>
    </message>
    <message>
        <source>Headings of the manual</source>
        <translation>Vichwa vya mwongozo</translation>
    </message>
    <message>
        <source>Here KES</source>
        <translation>Hapa KES</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ficha</translation>
    </message>
    <message>
        <source>Hide raw messages</source>
        <translation>Ficha ujumbe ghafi</translation>
    </message>
    <message>
        <source>Hide the sum</source>
        <translation>Ficha hesabu</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Weka kando</translation>
    </message>
    <message>
        <source>Hold a statement against the ledger</source>
        <translation>Linganisha taarifa na leja</translation>
    </message>
    <message>
        <source>Hold it under which name?</source>
        <translation>Iwekwe kando kwa jina gani?</translation>
    </message>
    <message>
        <source>Hold…</source>
        <translation>Kando…</translation>
    </message>
    <message>
        <source>Hour of the example</source>
        <translation>Saa ya mfano</translation>
    </message>
    <message>
        <source>Hours of the week</source>
        <translation>Saa za wiki</translation>
    </message>
    <message>
        <source>How M-PESA tells this PC that a customer has paid. Not used in practice mode.</source>
        <translation>Jinsi M-PESA inavyoiambia PC hii kuwa mteja amelipa. Haitumiki katika mazoezi.</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Hali ilivyo</translation>
    </message>
    <message>
        <source>How loud</source>
        <translation>Sauti kubwa kiasi gani</translation>
    </message>
    <message>
        <source>How many PCs do you hire out?</source>
        <translation>Unakodisha PC ngapi?</translation>
    </message>
    <message>
        <source>How much of the fee was paid to the agency, {where}? This cannot be taken back.</source>
        <translation>Ni kiasi gani cha ada kililipwa kwa ofisi ya serikali, {where}? Hili haliwezi kurudishwa nyuma.</translation>
    </message>
    <message>
        <source>How results come in</source>
        <translation>Jinsi majibu yanavyoingia</translation>
    </message>
    <message>
        <source>If Cyberdesk&apos;s window is open, it has the port: run the checks there. If not, close the other program, or set another CALLBACK_PORT.</source>
        <translation>Kama dirisha la Cyberdesk liko wazi, linatumia port: fanya ukaguzi hapo. Kama sivyo, funga programu ile nyingine, au weka CALLBACK_PORT nyingine.</translation>
    </message>
    <message>
        <source>If yours does, ask M-PESABusiness@safaricom.co.ke for the forms: settlement to a bank, by a head office application.</source>
        <translation>Kama yako hufanya hivyo, omba fomu kwa M-PESABusiness@safaricom.co.ke: malipo kwenda benki, kwa maombi ya ofisi kuu.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Puuza</translation>
    </message>
    <message>
        <source>Import a statement of M-PESA</source>
        <translation>Kuingiza taarifa ya M-PESA</translation>
    </message>
    <message>
        <source>Imported before</source>
        <translation>Zilizoingizwa awali</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>Inaingiza {file}</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Zilizoingia</translation>
    </message>
    <message>
        <source>In cash</source>
        <translation>Kwa taslimu</translation>
    </message>
    <message>
        <source>In credit</source>
        <translation>Ana salio</translation>
    </message>
    <message>
        <source>In credit {amount}</source>
        <translation>Salio {amount}</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>Haijulikani bado</translation>
    </message>
    <message>
        <source>In doubt, not counted ({count})</source>
        <translation>Haijulikani bado, haijahesabiwa ({count})</translation>
    </message>
    <message>
        <source>In doubt: CD{number}, {title}</source>
        <translation>Haijulikani bado: CD{number}, {title}</translation>
    </message>
    <message>
        <source>In our ledger and on the statement.</source>
        <translation>Yamo kwenye leja yetu na kwenye taarifa.</translation>
    </message>
    <message>
        <source>In our ledger, and not on the statement.</source>
        <translation>Yamo kwenye leja yetu, na hayamo kwenye taarifa.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Kinatumika</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>Inafanyiwa kazi</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Mapato</translation>
    </message>
    <message>
        <source>Income by kind</source>
        <translation>Mapato kwa aina</translation>
    </message>
    <message>
        <source>Income by station</source>
        <translation>Mapato kwa kituo</translation>
    </message>
    <message>
        <source>Income charged</source>
        <translation>Mapato yaliyotozwa</translation>
    </message>
    <message>
        <source>Income: {amount}</source>
        <translation>Mapato: {amount}</translation>
    </message>
    <message>
        <source>Install ngrok, or name its place in Settings.</source>
        <translation>Weka ngrok, au taja mahali ilipo kwenye Mipangilio.</translation>
    </message>
    <message>
        <source>Install the newest Cyberdesk on this PC, then start it again.</source>
        <translation>Weka Cyberdesk mpya kabisa kwenye PC hii, kisha uianzishe tena.</translation>
    </message>
    <message>
        <source>Internet on</source>
        <translation>Intaneti ipo</translation>
    </message>
    <message>
        <source>Internet unclear</source>
        <translation>Intaneti haijulikani</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Imekatizwa</translation>
    </message>
    <message>
        <source>Is it switched on, and its cable in? Then print again.</source>
        <translation>Je, imewashwa, na kebo imechomekwa? Kisha chapa tena.</translation>
    </message>
    <message>
        <source>Is it switched on, and its network cable in? Then print again.</source>
        <translation>Je, imewashwa, na kebo ya mtandao imechomekwa? Kisha chapa tena.</translation>
    </message>
    <message>
        <source>Is the power gone? Nobody pays while all clocks are paused.</source>
        <translation>Umeme umepotea? Hakuna anayelipa saa zote zikiwa zimesimamishwa.</translation>
    </message>
    <message>
        <source>Is this code from that payment, or from another one?</source>
        <translation>Msimbo huu ni wa malipo hayo, au ya mengine?</translation>
    </message>
    <message>
        <source>It does not answer by itself.</source>
        <translation>Haijibu yenyewe.</translation>
    </message>
    <message>
        <source>It does not listen: its port is taken.</source>
        <translation>Haisikilizi: port yake inatumika.</translation>
    </message>
    <message>
        <source>It does not say whether it was completed.</source>
        <translation>Hausemi kama ulikamilika.</translation>
    </message>
    <message>
        <source>It gets this receipt number.</source>
        <translation>Yanapata namba hii ya risiti.</translation>
    </message>
    <message>
        <source>It has no amount.</source>
        <translation>Hauna kiasi.</translation>
    </message>
    <message>
        <source>It has no columns like Receipt No., Completion Time and Paid In. Choose another file.</source>
        <translation>Halina safu kama Receipt No., Completion Time na Paid In. Chagua faili lingine.</translation>
    </message>
    <message>
        <source>It has no receipt number.</source>
        <translation>Hauna namba ya risiti.</translation>
    </message>
    <message>
        <source>It has {length} letters; they have 64.</source>
        <translation>Ina herufi {length}; huwa na 64.</translation>
    </message>
    <message>
        <source>It has: {names}. Choose all columns when you export it from the portal.</source>
        <translation>Lina: {names}. Chagua safu zote unapolipakua kutoka tovuti.</translation>
    </message>
    <message>
        <source>It is as it was. Go on with the former Cyberdesk, and send the log file for help.</source>
        <translation>Iko kama ilivyokuwa. Endelea na Cyberdesk ya awali, na utume faili la kumbukumbu upate msaada.</translation>
    </message>
    <message>
        <source>It is asked further. What it confirms counts.</source>
        <translation>Inaendelea kuulizwa. Itakachothibitisha kitahesabiwa.</translation>
    </message>
    <message>
        <source>It is counted apart until confirmed.</source>
        <translation>Inahesabiwa kando hadi ithibitishwe.</translation>
    </message>
    <message>
        <source>It is counted here in full, and M-PESA took a part of the money back. Ask M-PESA why.</source>
        <translation>Yamehesabiwa hapa yote, na M-PESA ilirudisha sehemu ya pesa. Uliza M-PESA kwa nini.</translation>
    </message>
    <message>
        <source>It is counted here, and M-PESA took the money back.</source>
        <translation>Yamehesabiwa hapa, na M-PESA ilirudisha pesa.</translation>
    </message>
    <message>
        <source>It is counted.</source>
        <translation>Imehesabiwa.</translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation>Haipo.</translation>
    </message>
    <message>
        <source>It is not known what happened.</source>
        <translation>Haijulikani kilichotokea.</translation>
    </message>
    <message>
        <source>It is not lost: open the station.</source>
        <translation>Haijapotea: fungua kituo.</translation>
    </message>
    <message>
        <source>It is not started: it runs while the window is open.</source>
        <translation>Haijaanzishwa: hufanya kazi dirisha likiwa wazi.</translation>
    </message>
    <message>
        <source>It is not started: the settings must be right first.</source>
        <translation>Haijaanzishwa: mipangilio lazima iwe sahihi kwanza.</translation>
    </message>
    <message>
        <source>It is opened by hand.</source>
        <translation>Hufunguliwa kwa mkono.</translation>
    </message>
    <message>
        <source>It is part of the figures above.</source>
        <translation>Ni sehemu ya tarakimu zilizo juu.</translation>
    </message>
    <message>
        <source>It is started again by itself; wait a minute.</source>
        <translation>Huanzishwa tena yenyewe; subiri dakika moja.</translation>
    </message>
    <message>
        <source>It is still counted.</source>
        <translation>Bado yanahesabiwa.</translation>
    </message>
    <message>
        <source>It is tried again by itself; wait a minute.</source>
        <translation>Hujaribiwa tena yenyewe; subiri dakika moja.</translation>
    </message>
    <message>
        <source>It is verified.</source>
        <translation>Yanathibitishwa.</translation>
    </message>
    <message>
        <source>It is watched further. Charge again only if the customer got no M-PESA message.</source>
        <translation>Inaendelea kufuatiliwa. Toza tena tu kama mteja hakupata ujumbe wa M-PESA.</translation>
    </message>
    <message>
        <source>It is written down; the shift is still open.</source>
        <translation>Imeandikwa; zamu bado iko wazi.</translation>
    </message>
    <message>
        <source>It listens on 127.0.0.1, port {port}.</source>
        <translation>Inasikiliza 127.0.0.1, port {port}.</translation>
    </message>
    <message>
        <source>It locked by itself. Everything is where you left it.</source>
        <translation>Ilijifunga yenyewe. Kila kitu kiko ulipokiacha.</translation>
    </message>
    <message>
        <source>It looks whole.</source>
        <translation>Inaonekana kamili.</translation>
    </message>
    <message>
        <source>It may still be paid.</source>
        <translation>Bado inaweza kulipwa.</translation>
    </message>
    <message>
        <source>It must be a Safaricom number with M-PESA.</source>
        <translation>Lazima iwe namba ya Safaricom yenye M-PESA.</translation>
    </message>
    <message>
        <source>It must be https://, a public name in small letters, without words like mpesa. Or choose No tunnel: then M-PESA is asked instead.</source>
        <translation>Lazima iwe https://, jina la umma kwa herufi ndogo, bila maneno kama mpesa. Au chagua Bila tunnel: basi M-PESA huulizwa.</translation>
    </message>
    <message>
        <source>It raises an alarm. Ticked, it is taken out of the ledger, and its bill is due again.</source>
        <translation>Yanatoa tahadhari. Yakitiwa alama, yanaondolewa kwenye leja, na bili yake inadaiwa tena.</translation>
    </message>
    <message>
        <source>It raises an alarm. Ticked, the code is taken back, and its bill is due again.</source>
        <translation>Yanatoa tahadhari. Yakitiwa alama, msimbo unaondolewa, na bili yake inadaiwa tena.</translation>
    </message>
    <message>
        <source>It stands here as soon as the prices are complete.</source>
        <translation>Itaonekana hapa bei zikikamilika.</translation>
    </message>
    <message>
        <source>It waits with the session until that ends.</source>
        <translation>Inasubiri na kipindi hadi kiishe.</translation>
    </message>
    <message>
        <source>It was dealt with.</source>
        <translation>Imeshughulikiwa.</translation>
    </message>
    <message>
        <source>It was false: take it back</source>
        <translation>Ulikuwa wa uongo: uondoe</translation>
    </message>
    <message>
        <source>It was not paid.</source>
        <translation>Haikulipwa.</translation>
    </message>
    <message>
        <source>It was paid, and M-PESA took the money back.</source>
        <translation>Yalilipwa, na M-PESA ilirudisha pesa.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Bidhaa</translation>
    </message>
    <message>
        <source>Its completion time cannot be read.</source>
        <translation>Wakati wake wa kukamilika hausomeki.</translation>
    </message>
    <message>
        <source>Its receipt number has not ten letters and digits.</source>
        <translation>Namba yake ya risiti haina herufi na tarakimu kumi.</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januari</translation>
    </message>
    <message>
        <source>Job cancelled</source>
        <translation>Kazi imeghairiwa</translation>
    </message>
    <message>
        <source>Job card</source>
        <translation>Kadi ya kazi</translation>
    </message>
    <message>
        <source>Job cards</source>
        <translation>Kadi za kazi</translation>
    </message>
    <message>
        <source>Job taken</source>
        <translation>Kazi imepokelewa</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Kazi</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Julai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>KES</source>
        <translation>KES</translation>
    </message>
    <message>
        <source>KRA PIN {pin}</source>
        <translation>KRA PIN {pin}</translation>
    </message>
    <message>
        <source>KRA return filing</source>
        <translation>Kuwasilisha ritani ya KRA</translation>
    </message>
    <message>
        <source>KUCCPS application</source>
        <translation>Maombi ya KUCCPS</translation>
    </message>
    <message>
        <source>Karibu tena!</source>
        <translation>Karibu tena!</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ihifadhi</translation>
    </message>
    <message>
        <source>Keep one PC at least.</source>
        <translation>Bakisha angalau PC moja.</translation>
    </message>
    <message>
        <source>Kept for so many days after their last use</source>
        <translation>Huhifadhiwa kwa siku hizi baada ya matumizi ya mwisho</translation>
    </message>
    <message>
        <source>Kept for you</source>
        <translation>Tumekuwekea</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Funguo</translation>
    </message>
    <message>
        <source>Keys and checks come first.</source>
        <translation>Funguo na ukaguzi kwanza.</translation>
    </message>
    <message>
        <source>Keys and passkey are right: the prompt went out.</source>
        <translation>Funguo na passkey ni sahihi: ombi lilitumwa.</translation>
    </message>
    <message>
        <source>Keys then stand on the portal, and the passkey comes by e-mail, in about 24 working hours.</source>
        <translation>Kisha funguo huwa kwenye tovuti, na passkey huja kwa barua pepe, kwa takriban saa 24 za kazi.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Aina</translation>
    </message>
    <message>
        <source>Known number. Type to use another.</source>
        <translation>Namba inayojulikana. Andika kutumia nyingine.</translation>
    </message>
    <message>
        <source>Lamination</source>
        <translation>Lamination</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lugha</translation>
    </message>
    <message>
        <source>Lanyard</source>
        <translation>Kamba ya kitambulisho</translation>
    </message>
    <message>
        <source>Larger, for reading from a step away.</source>
        <translation>Kubwa zaidi, ya kusoma kutoka hatua moja.</translation>
    </message>
    <message>
        <source>Largest prompt, KES</source>
        <translation>Ombi kubwa zaidi, KES</translation>
    </message>
    <message>
        <source>Largest.</source>
        <translation>Kubwa kabisa.</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>Mstari wa mwisho</translation>
    </message>
    <message>
        <source>Last receipt</source>
        <translation>Risiti ya mwisho</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Ziara ya mwisho</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Baadaye</translation>
    </message>
    <message>
        <source>Later message ignored: it is paid</source>
        <translation>Ujumbe wa baadaye umepuuzwa: imelipwa</translation>
    </message>
    <message>
        <source>Latest payments</source>
        <translation>Malipo ya karibuni</translation>
    </message>
    <message>
        <source>Least a session costs, KES</source>
        <translation>Gharama ya chini ya kipindi, KES</translation>
    </message>
    <message>
        <source>Leave on account</source>
        <translation>Acha kwa deni</translation>
    </message>
    <message>
        <source>Leave on account…</source>
        <translation>Acha kwa deni…</translation>
    </message>
    <message>
        <source>Leave the customer empty for a walk-in. Enter starts the clock.</source>
        <translation>Acha mteja tupu kwa mpita njia. Enter huanzisha saa.</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Leja</translation>
    </message>
    <message>
        <source>Ledger and statement say the same.</source>
        <translation>Leja na taarifa zinasema sawa.</translation>
    </message>
    <message>
        <source>Ledger entries</source>
        <translation>Maingizo ya leja</translation>
    </message>
    <message>
        <source>Ledger {fingerprint}</source>
        <translation>Leja {fingerprint}</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ameondoka</translation>
    </message>
    <message>
        <source>Left alone it approves in {seconds} s.</source>
        <translation>Ikiachwa inaidhinisha baada ya sekunde {seconds}.</translation>
    </message>
    <message>
        <source>Left on account</source>
        <translation>Imeachwa kwa deni</translation>
    </message>
    <message>
        <source>Left to pay</source>
        <translation>Iliyobaki kulipa</translation>
    </message>
    <message>
        <source>Lend beyond a customer&apos;s limit</source>
        <translation>Kukopesha zaidi ya kikomo cha mteja</translation>
    </message>
    <message>
        <source>Lend beyond the limit: {what}</source>
        <translation>Kukopesha zaidi ya kikomo: {what}</translation>
    </message>
    <message>
        <source>Lend the time, on account</source>
        <translation>Kopesha muda, kwa deni</translation>
    </message>
    <message>
        <source>Let time or a debt go unpaid</source>
        <translation>Kusamehe muda au deni</translation>
    </message>
    <message>
        <source>Letters: Café, 10 × 5, 0722 ••• 417</source>
        <translation>Herufi: Café, 10 × 5, 0722 ••• 417</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Leseni</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Mwanga</translation>
    </message>
    <message>
        <source>Light letters on a dark ground, for evenings.</source>
        <translation>Herufi angavu kwenye mandhari meusi, kwa jioni.</translation>
    </message>
    <message>
        <source>Limit set to {amount}</source>
        <translation>Kikomo kimewekwa {amount}</translation>
    </message>
    <message>
        <source>Limit taken away</source>
        <translation>Kikomo kimeondolewa</translation>
    </message>
    <message>
        <source>Line twice</source>
        <translation>Mstari mara mbili</translation>
    </message>
    <message>
        <source>Lines for eTIMS</source>
        <translation>Mistari ya eTIMS</translation>
    </message>
    <message>
        <source>Lines that could not be read. Nothing is done with them.</source>
        <translation>Mistari ambayo haikuweza kusomwa. Hakuna kinachofanywa nayo.</translation>
    </message>
    <message>
        <source>Lines under the name of the café</source>
        <translation>Mistari chini ya jina la café</translation>
    </message>
    <message>
        <source>Linked Transaction ID</source>
        <translation>Linked Transaction ID</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Sikiliza</translation>
    </message>
    <message>
        <source>Listen to: {name}</source>
        <translation>Sikiliza: {name}</translation>
    </message>
    <message>
        <source>Lock by itself after so many minutes</source>
        <translation>Ijifunge yenyewe baada ya dakika hizi</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>Funga skrini</translation>
    </message>
    <message>
        <source>Lock, or let somebody else sign in   Ctrl+L</source>
        <translation>Funga, au mwingine aingie   Ctrl+L</translation>
    </message>
    <message>
        <source>Locked by itself</source>
        <translation>Ilijifunga yenyewe</translation>
    </message>
    <message>
        <source>Locked until {time}</source>
        <translation>Imefungwa hadi {time}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Kumbukumbu</translation>
    </message>
    <message>
        <source>Longer only while a customer owes something, while a payment is not finished, or when the customer agreed. Of the others the ends stay, to find payments by; the file is cleaned of the rest. Money and receipts are never touched.</source>
        <translation>Zaidi tu kama mteja anadaiwa kitu, malipo hayajakamilika, au mteja alikubali. Za wengine miisho hubaki, ili kutafuta malipo; faili husafishwa mengine. Pesa na risiti haziguswi kamwe.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Angalia tena</translation>
    </message>
    <message>
        <source>Look among the collected ones, or type less.</source>
        <translation>Tafuta kati ya zilizochukuliwa, au andika kidogo.</translation>
    </message>
    <message>
        <source>Look at it again.</source>
        <translation>Iangalie tena.</translation>
    </message>
    <message>
        <source>Look at its paper, cover and cable. F9 prints the last receipt.</source>
        <translation>Angalia karatasi, kifuniko na kebo yake. F9 huchapa risiti ya mwisho.</translation>
    </message>
    <message>
        <source>Look at its queue and its cable, then print again.</source>
        <translation>Angalia foleni na kebo yake, kisha chapa tena.</translation>
    </message>
    <message>
        <source>Look at the bill as it is now.</source>
        <translation>Angalia bili ilivyo sasa.</translation>
    </message>
    <message>
        <source>Look at the customer&apos;s message again: each payment has its own code.</source>
        <translation>Angalia tena ujumbe wa mteja: kila malipo yana msimbo wake.</translation>
    </message>
    <message>
        <source>Look at the log, or report the problem.</source>
        <translation>Angalia kumbukumbu, au ripoti tatizo.</translation>
    </message>
    <message>
        <source>Look at the new difference, and close again.</source>
        <translation>Angalia tofauti mpya, na ufunge tena.</translation>
    </message>
    <message>
        <source>Look at the others above.</source>
        <translation>Angalia mengine hapo juu.</translation>
    </message>
    <message>
        <source>Look at the paper. If a part is missing, print again.</source>
        <translation>Angalia karatasi. Sehemu ikikosekana, chapa tena.</translation>
    </message>
    <message>
        <source>Look at the paper. Is there some left, is the printer on? Then print again.</source>
        <translation>Angalia karatasi. Je, imebaki, na printa imewashwa? Kisha chapa tena.</translation>
    </message>
    <message>
        <source>Look at the sessions again.</source>
        <translation>Angalia vipindi tena.</translation>
    </message>
    <message>
        <source>Look at what happened to it.</source>
        <translation>Angalia yaliyoyapata.</translation>
    </message>
    <message>
        <source>Look at what happened to it: M-PESA may have confirmed it meanwhile.</source>
        <translation>Angalia kilichotokea: huenda M-PESA imeithibitisha wakati huo.</translation>
    </message>
    <message>
        <source>Look for M-PESA&apos;s message on the phone, then look again. It stays watched.</source>
        <translation>Tafuta ujumbe wa M-PESA kwenye simu, kisha angalia tena. Inaendelea kufuatiliwa.</translation>
    </message>
    <message>
        <source>Look for it among the bills.</source>
        <translation>Itafute kati ya bili.</translation>
    </message>
    <message>
        <source>Look for “{typed}” in Payments</source>
        <translation>Tafuta “{typed}” kwenye Malipo</translation>
    </message>
    <message>
        <source>Look in all days</source>
        <translation>Tafuta siku zote</translation>
    </message>
    <message>
        <source>Look whether it is still there. ({reason})</source>
        <translation>Angalia kama bado lipo. ({reason})</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Ilitafutwa</translation>
    </message>
    <message>
        <source>Looked into</source>
        <translation>Imechunguzwa</translation>
    </message>
    <message>
        <source>Looked into it</source>
        <translation>Imechunguzwa</translation>
    </message>
    <message>
        <source>Looking through all customers…</source>
        <translation>Inapitia wateja wote…</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Kubwa</translation>
    </message>
    <message>
        <source>M-PESA</source>
        <translation>M-PESA</translation>
    </message>
    <message>
        <source>M-PESA KES</source>
        <translation>M-PESA KES</translation>
    </message>
    <message>
        <source>M-PESA accepts the consumer key and secret.</source>
        <translation>M-PESA inakubali consumer key na secret.</translation>
    </message>
    <message>
        <source>M-PESA accepts the keys, but not the passkey together with the {number}. Copy the passkey again from Safaricom&apos;s e-mail; it belongs to that number.</source>
        <translation>M-PESA inakubali funguo, lakini si passkey pamoja na {number}. Nakili passkey tena kutoka barua pepe ya Safaricom; ni ya namba hiyo.</translation>
    </message>
    <message>
        <source>M-PESA accepts them.</source>
        <translation>M-PESA inazikubali.</translation>
    </message>
    <message>
        <source>M-PESA answered the last call.</source>
        <translation>M-PESA ilijibu mara ya mwisho.</translation>
    </message>
    <message>
        <source>M-PESA answers</source>
        <translation>M-PESA inajibu</translation>
    </message>
    <message>
        <source>M-PESA answers, but this PC&apos;s clock is {seconds} seconds off.</source>
        <translation>M-PESA inajibu, lakini saa ya PC hii imekosea kwa sekunde {seconds}.</translation>
    </message>
    <message>
        <source>M-PESA answers.</source>
        <translation>M-PESA inajibu.</translation>
    </message>
    <message>
        <source>M-PESA cannot be reached.</source>
        <translation>M-PESA haifikiki.</translation>
    </message>
    <message>
        <source>M-PESA cannot be reached. Next try {when}.</source>
        <translation>M-PESA haifikiki. Jaribio lijalo {when}.</translation>
    </message>
    <message>
        <source>M-PESA code</source>
        <translation>Msimbo wa M-PESA</translation>
    </message>
    <message>
        <source>M-PESA code follows</source>
        <translation>Msimbo wa M-PESA utafuata</translation>
    </message>
    <message>
        <source>M-PESA code from the customer&apos;s message</source>
        <translation>Msimbo wa M-PESA kutoka ujumbe wa mteja</translation>
    </message>
    <message>
        <source>M-PESA confirmed it; the receipt number may still arrive.</source>
        <translation>M-PESA imeithibitisha; namba ya risiti huenda bado ikaja.</translation>
    </message>
    <message>
        <source>M-PESA could not be asked what time it is.</source>
        <translation>M-PESA haikuweza kuulizwa ni saa ngapi.</translation>
    </message>
    <message>
        <source>M-PESA counts for today</source>
        <translation>M-PESA inahesabu kwa leo</translation>
    </message>
    <message>
        <source>M-PESA does not accept the café&apos;s keys.</source>
        <translation>M-PESA haikubali funguo za café.</translation>
    </message>
    <message>
        <source>M-PESA does not accept the consumer key and secret.</source>
        <translation>M-PESA haikubali consumer key na secret.</translation>
    </message>
    <message>
        <source>M-PESA does not accept them.</source>
        <translation>M-PESA haizikubali.</translation>
    </message>
    <message>
        <source>M-PESA does not answer now: a prompt may not go out. Cash and accounts work.</source>
        <translation>M-PESA haijibu sasa: ombi huenda lisitoke. Taslimu na akaunti zinafanya kazi.</translation>
    </message>
    <message>
        <source>M-PESA does not answer: cash works</source>
        <translation>M-PESA haijibu: taslimu inafanya kazi</translation>
    </message>
    <message>
        <source>M-PESA does not know the till number.</source>
        <translation>M-PESA haiijui namba ya till.</translation>
    </message>
    <message>
        <source>M-PESA does not know the {number}.</source>
        <translation>M-PESA haiijui {number}.</translation>
    </message>
    <message>
        <source>M-PESA does not know this number.</source>
        <translation>M-PESA haiijui namba hii.</translation>
    </message>
    <message>
        <source>M-PESA does not know who should get the money.</source>
        <translation>M-PESA haijui nani apokee pesa.</translation>
    </message>
    <message>
        <source>M-PESA does not take this amount.</source>
        <translation>M-PESA haipokei kiasi hiki.</translation>
    </message>
    <message>
        <source>M-PESA gave no clear answer.</source>
        <translation>M-PESA haikutoa jibu wazi.</translation>
    </message>
    <message>
        <source>M-PESA given back or corrected</source>
        <translation>M-PESA iliyorudishwa au kusahihishwa</translation>
    </message>
    <message>
        <source>M-PESA had a fault of its own.</source>
        <translation>M-PESA ilikuwa na hitilafu yake.</translation>
    </message>
    <message>
        <source>M-PESA had not told how much it was.</source>
        <translation>M-PESA haikuwa imesema yalikuwa kiasi gani.</translation>
    </message>
    <message>
        <source>M-PESA has not confirmed this payment</source>
        <translation>M-PESA haijathibitisha malipo haya</translation>
    </message>
    <message>
        <source>M-PESA has not said no yet</source>
        <translation>M-PESA haijakataa bado</translation>
    </message>
    <message>
        <source>M-PESA has not said no yet.</source>
        <translation>M-PESA haijakataa bado.</translation>
    </message>
    <message>
        <source>M-PESA has not said no yet: money may have moved.</source>
        <translation>M-PESA haijakataa bado: huenda pesa zimesonga.</translation>
    </message>
    <message>
        <source>M-PESA has not said what happened.</source>
        <translation>M-PESA haijasema kilichotokea.</translation>
    </message>
    <message>
        <source>M-PESA has not taken this money back, or it is not counted any more</source>
        <translation>M-PESA haijarudisha pesa hizi, au hazihesabiwi tena</translation>
    </message>
    <message>
        <source>M-PESA host</source>
        <translation>Seva ya M-PESA</translation>
    </message>
    <message>
        <source>M-PESA is busy.</source>
        <translation>M-PESA ina shughuli nyingi.</translation>
    </message>
    <message>
        <source>M-PESA is not set up</source>
        <translation>M-PESA haijawekwa</translation>
    </message>
    <message>
        <source>M-PESA keys</source>
        <translation>Funguo za M-PESA</translation>
    </message>
    <message>
        <source>M-PESA never said that it was paid, and it was given up.</source>
        <translation>M-PESA haikusema kamwe kuwa ililipwa, na iliachwa.</translation>
    </message>
    <message>
        <source>M-PESA not asked yet</source>
        <translation>M-PESA haijaulizwa bado</translation>
    </message>
    <message>
        <source>M-PESA not verified</source>
        <translation>M-PESA haijathibitishwa</translation>
    </message>
    <message>
        <source>M-PESA phone</source>
        <translation>Simu ya M-PESA</translation>
    </message>
    <message>
        <source>M-PESA prompts are not enabled for these keys.</source>
        <translation>Maombi ya M-PESA hayajawezeshwa kwa funguo hizi.</translation>
    </message>
    <message>
        <source>M-PESA receipt</source>
        <translation>Risiti ya M-PESA</translation>
    </message>
    <message>
        <source>M-PESA refused the request.</source>
        <translation>M-PESA ilikataa ombi.</translation>
    </message>
    <message>
        <source>M-PESA refuses the address for results.</source>
        <translation>M-PESA inakataa anwani ya majibu.</translation>
    </message>
    <message>
        <source>M-PESA refuses the callback address.</source>
        <translation>M-PESA inakataa anwani ya callback.</translation>
    </message>
    <message>
        <source>M-PESA refuses the passkey.</source>
        <translation>M-PESA inakataa passkey.</translation>
    </message>
    <message>
        <source>M-PESA said that it was paid, and it is not on the statement. Is this the right account?</source>
        <translation>M-PESA ilisema yalilipwa, na hayamo kwenye taarifa. Je, hii ni akaunti sahihi?</translation>
    </message>
    <message>
        <source>M-PESA says no</source>
        <translation>M-PESA inasema hapana</translation>
    </message>
    <message>
        <source>M-PESA says that it was not paid</source>
        <translation>M-PESA inasema haikulipwa</translation>
    </message>
    <message>
        <source>M-PESA says that nothing was paid.</source>
        <translation>M-PESA inasema hakuna kilicholipwa.</translation>
    </message>
    <message>
        <source>M-PESA takes 250,000 at once today.</source>
        <translation>M-PESA inapokea 250,000 kwa mara moja leo.</translation>
    </message>
    <message>
        <source>M-PESA takes at most {max_amount} at once</source>
        <translation>M-PESA inapokea {max_amount} kwa wingi kwa mara moja</translation>
    </message>
    <message>
        <source>M-PESA takes whole shillings only</source>
        <translation>M-PESA inapokea shilingi kamili tu</translation>
    </message>
    <message>
        <source>M-PESA today</source>
        <translation>M-PESA leo</translation>
    </message>
    <message>
        <source>M-PESA told one amount when it was paid, and tells another one now. Ask M-PESA about it.</source>
        <translation>M-PESA ilisema kiasi kimoja yalipolipwa, na sasa inasema kingine. Uliza M-PESA.</translation>
    </message>
    <message>
        <source>M-PESA took back money that was never counted here.</source>
        <translation>M-PESA ilirudisha pesa ambazo hazikuhesabiwa hapa.</translation>
    </message>
    <message>
        <source>M-PESA took the money back</source>
        <translation>M-PESA ilirudisha pesa</translation>
    </message>
    <message>
        <source>M-PESA took the money back, and nothing is counted for it any more.</source>
        <translation>M-PESA ilirudisha pesa, na hakuna kinachohesabiwa tena.</translation>
    </message>
    <message>
        <source>M-PESA turned away a second prompt of the same amount.</source>
        <translation>M-PESA ilikataa ombi la pili la kiasi kile kile.</translation>
    </message>
    <message>
        <source>M-PESA turns away prompts that follow too soon. Send again when the time is up, or take cash.</source>
        <translation>M-PESA hukataa maombi yanayofuatana haraka. Tuma tena muda ukiisha, au pokea taslimu.</translation>
    </message>
    <message>
        <source>M-PESA verified</source>
        <translation>M-PESA imethibitishwa</translation>
    </message>
    <message>
        <source>M-PESA waits</source>
        <translation>M-PESA inasubiri</translation>
    </message>
    <message>
        <source>M-PESA was not asked yet.</source>
        <translation>M-PESA haijaulizwa bado.</translation>
    </message>
    <message>
        <source>M-PESA, not verified</source>
        <translation>M-PESA, haijathibitishwa</translation>
    </message>
    <message>
        <source>M-PESA, verified</source>
        <translation>M-PESA, imethibitishwa</translation>
    </message>
    <message>
        <source>Made void</source>
        <translation>Imebatilishwa</translation>
    </message>
    <message>
        <source>Make a new bill for the rest.</source>
        <translation>Tengeneza bili mpya kwa iliyobaki.</translation>
    </message>
    <message>
        <source>Make a practice statement of today</source>
        <translation>Tengeneza taarifa ya mazoezi ya leo</translation>
    </message>
    <message>
        <source>Make it void</source>
        <translation>Ibatilishe</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>Ongeza nafasi kwenye diski, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>Make somebody else an owner first.</source>
        <translation>Mfanye mwingine mmiliki kwanza.</translation>
    </message>
    <message>
        <source>Make the bill void instead.</source>
        <translation>Badala yake batilisha bili.</translation>
    </message>
    <message>
        <source>Make this bill void</source>
        <translation>Batilisha bili hii</translation>
    </message>
    <message>
        <source>Make void…</source>
        <translation>Batilisha…</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Mwongozo</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Machi</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Yanalingana</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mei</translation>
    </message>
    <message>
        <source>May be the same person</source>
        <translation>Huenda ni mtu mmoja</translation>
    </message>
    <message>
        <source>May be this one</source>
        <translation>Huenda ni haya</translation>
    </message>
    <message>
        <source>May not sign in any more</source>
        <translation>Haruhusiwi tena kuingia</translation>
    </message>
    <message>
        <source>May owe</source>
        <translation>Anaweza kudaiwa</translation>
    </message>
    <message>
        <source>May owe at most</source>
        <translation>Anaweza kudaiwa hadi</translation>
    </message>
    <message>
        <source>May owe at most, KES</source>
        <translation>Anaweza kudaiwa hadi, KES</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>Anaweza kuingia</translation>
    </message>
    <message>
        <source>May sign in again</source>
        <translation>Anaruhusiwa tena kuingia</translation>
    </message>
    <message>
        <source>Maybe paid</source>
        <translation>Huenda yamelipwa</translation>
    </message>
    <message>
        <source>Mend what failed, then run them again.</source>
        <translation>Rekebisha kilichokosea, kisha ufanye tena.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unganisha</translation>
    </message>
    <message>
        <source>Merge customers</source>
        <translation>Unganisha wateja</translation>
    </message>
    <message>
        <source>Merge customers or erase their details</source>
        <translation>Kuunganisha wateja au kufuta taarifa zao</translation>
    </message>
    <message>
        <source>Merge into {name}</source>
        <translation>Unganisha na {name}</translation>
    </message>
    <message>
        <source>Merge only what you know to be one person. It cannot be taken back.</source>
        <translation>Unganisha tu wale unaojua ni mtu mmoja. Haiwezi kurudishwa nyuma.</translation>
    </message>
    <message>
        <source>Merge {other} into {name}</source>
        <translation>Unganisha {other} kwa {name}</translation>
    </message>
    <message>
        <source>Merged with customer {number}</source>
        <translation>Ameunganishwa na mteja {number}</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Unganisha…</translation>
    </message>
    <message>
        <source>Message not believed, asking M-PESA</source>
        <translation>Ujumbe haukuaminiwa, inauliza M-PESA</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Njia</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Katikati</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Dakika</translation>
    </message>
    <message>
        <source>Minutes free at station {number}</source>
        <translation>Dakika za bure kituo {number}</translation>
    </message>
    <message>
        <source>Minutes free for all</source>
        <translation>Dakika za bure kwa wote</translation>
    </message>
    <message>
        <source>Minutes of the example</source>
        <translation>Dakika za mfano</translation>
    </message>
    <message>
        <source>Minutes of the package</source>
        <translation>Dakika za kifurushi</translation>
    </message>
    <message>
        <source>Missing when counted</source>
        <translation>Zilizokosekana wakati wa kuhesabu</translation>
    </message>
    <message>
        <source>Moi Avenue, 1st floor | 0722 000 000</source>
        <translation>Moi Avenue, ghorofa ya 1 | 0722 000 000</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Jtt</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Jumatatu</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Pesa</translation>
    </message>
    <message>
        <source>Money came in and went out in one line.</source>
        <translation>Pesa ziliingia na kutoka katika mstari mmoja.</translation>
    </message>
    <message>
        <source>Money came that nothing here was paid with: straight to the till, or for another shop.</source>
        <translation>Pesa zilikuja ambazo hazikulipa chochote hapa: moja kwa moja kwenye till, au kwa duka lingine.</translation>
    </message>
    <message>
        <source>Money is taken at any time, with a shift or without.</source>
        <translation>Pesa hupokelewa wakati wowote, zamu ikiwepo au isipokuwepo.</translation>
    </message>
    <message>
        <source>Money may have moved.</source>
        <translation>Huenda pesa zimesonga.</translation>
    </message>
    <message>
        <source>Money may move.</source>
        <translation>Pesa zinaweza kusonga.</translation>
    </message>
    <message>
        <source>Money only with an open shift</source>
        <translation>Pesa tu zamu ikiwa wazi</translation>
    </message>
    <message>
        <source>Money paid beyond what was due appears here.</source>
        <translation>Pesa zilizolipwa zaidi ya kilichodaiwa huonekana hapa.</translation>
    </message>
    <message>
        <source>Money taken back</source>
        <translation>Pesa zimerudishwa</translation>
    </message>
    <message>
        <source>Money that turns up later still counts.</source>
        <translation>Pesa zikionekana baadaye bado zitahesabiwa.</translation>
    </message>
    <message>
        <source>Money that was taken is given back instead.</source>
        <translation>Pesa zilizopokelewa hurudishwa badala yake.</translation>
    </message>
    <message>
        <source>Money was taken for it.</source>
        <translation>Pesa zilipokelewa kwa hii.</translation>
    </message>
    <message>
        <source>Money was taken for this bill</source>
        <translation>Pesa zilipokelewa kwa bili hii</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mwezi</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mipangilio zaidi</translation>
    </message>
    <message>
        <source>More than time stands on this bill</source>
        <translation>Kuna zaidi ya muda kwenye bili hii</translation>
    </message>
    <message>
        <source>More than {count}</source>
        <translation>Zaidi ya {count}</translation>
    </message>
    <message>
        <source>More than {count} lines of this file cannot be read</source>
        <translation>Zaidi ya mistari {count} ya faili hili haisomeki</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Hamisha</translation>
    </message>
    <message>
        <source>Move cash</source>
        <translation>Sogeza pesa</translation>
    </message>
    <message>
        <source>Move the session</source>
        <translation>Hamisha kipindi</translation>
    </message>
    <message>
        <source>Move to station</source>
        <translation>Hamisha kwenda kituo</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Hamisha kwenda…</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Imehamishwa</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Hamisha…</translation>
    </message>
    <message>
        <source>NOT A TAX INVOICE</source>
        <translation>SI ANKARA YA KODI</translation>
    </message>
    <message>
        <source>NTSA service</source>
        <translation>Huduma ya NTSA</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jina</translation>
    </message>
    <message>
        <source>Name changed</source>
        <translation>Jina limebadilishwa</translation>
    </message>
    <message>
        <source>Name of station {number}</source>
        <translation>Jina la kituo {number}</translation>
    </message>
    <message>
        <source>Name of the M-PESA host</source>
        <translation>Jina la seva ya M-PESA</translation>
    </message>
    <message>
        <source>Name of the café</source>
        <translation>Jina la café</translation>
    </message>
    <message>
        <source>Name of the customer</source>
        <translation>Jina la mteja</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Jina la kundi</translation>
    </message>
    <message>
        <source>Name of the owner</source>
        <translation>Jina la mmiliki</translation>
    </message>
    <message>
        <source>Name of the price level</source>
        <translation>Jina la kiwango cha bei</translation>
    </message>
    <message>
        <source>Name of the printer</source>
        <translation>Jina la printa</translation>
    </message>
    <message>
        <source>Name, act or amount</source>
        <translation>Jina, kitendo au kiasi</translation>
    </message>
    <message>
        <source>Name, or the end of the phone</source>
        <translation>Jina, au mwisho wa simu</translation>
    </message>
    <message>
        <source>Name, or the end of the phone number</source>
        <translation>Jina, au mwisho wa namba ya simu</translation>
    </message>
    <message>
        <source>Name, work, or the agency&apos;s number</source>
        <translation>Jina, kazi, au namba ya ofisi ya serikali</translation>
    </message>
    <message>
        <source>Never counted</source>
        <translation>Hazikuhesabiwa</translation>
    </message>
    <message>
        <source>Never more than, KES</source>
        <translation>Kamwe si zaidi ya, KES</translation>
    </message>
    <message>
        <source>Never the number on the sticker.</source>
        <translation>Kamwe si namba iliyo kwenye stika.</translation>
    </message>
    <message>
        <source>Never yet</source>
        <translation>Bado kamwe</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN mpya</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation>PIN mpya ya {name}</translation>
    </message>
    <message>
        <source>New PIN given</source>
        <translation>PIN mpya imetolewa</translation>
    </message>
    <message>
        <source>New, not saved yet</source>
        <translation>Mpya, haijahifadhiwa</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Ifuatayo</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Hapana</translation>
    </message>
    <message>
        <source>No M-PESA prompt is sent until that is mended. Cash works.</source>
        <translation>Hakuna ombi la M-PESA linalotumwa hadi hilo lirekebishwe. Taslimu inafanya kazi.</translation>
    </message>
    <message>
        <source>No PC has one now.</source>
        <translation>Hakuna PC iliyo nayo sasa.</translation>
    </message>
    <message>
        <source>No address of your own: M-PESA is asked for each result, which takes some seconds.</source>
        <translation>Huna anwani yako: M-PESA huulizwa kwa kila jibu, jambo linalochukua sekunde chache.</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Hakuna jibu</translation>
    </message>
    <message>
        <source>No clock is running</source>
        <translation>Hakuna saa inayoenda</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>Hakuna mteja anayelingana</translation>
    </message>
    <message>
        <source>No customer selected</source>
        <translation>Hakuna mteja aliyechaguliwa</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Bado hakuna wateja</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Hakuna tofauti</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Hakuna wanaojirudia</translation>
    </message>
    <message>
        <source>No entries</source>
        <translation>Hakuna maingizo</translation>
    </message>
    <message>
        <source>No fee is left to pay for this job</source>
        <translation>Hakuna ada iliyobaki ya kulipa kwa kazi hii</translation>
    </message>
    <message>
        <source>No internet: cash and sessions work</source>
        <translation>Hakuna intaneti: taslimu na vipindi vinafanya kazi</translation>
    </message>
    <message>
        <source>No internet: no prompt can leave now. Cash and accounts work.</source>
        <translation>Hakuna intaneti: ombi haliwezi kutoka sasa. Taslimu na akaunti zinafanya kazi.</translation>
    </message>
    <message>
        <source>No job fits</source>
        <translation>Hakuna kazi inayolingana</translation>
    </message>
    <message>
        <source>No job is open</source>
        <translation>Hakuna kazi iliyo wazi</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Bila kikomo</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>Haiuzwi tena</translation>
    </message>
    <message>
        <source>No money is at risk.</source>
        <translation>Hakuna pesa iliyo hatarini.</translation>
    </message>
    <message>
        <source>No money is at risk. Open payments are asked about as soon as M-PESA answers.</source>
        <translation>Hakuna pesa iliyo hatarini. Malipo yaliyo wazi yataulizwa mara M-PESA itakapojibu.</translation>
    </message>
    <message>
        <source>No money is at risk: every payment is also asked about.</source>
        <translation>Hakuna pesa iliyo hatarini: kila malipo pia huulizwa.</translation>
    </message>
    <message>
        <source>No money is at risk: nothing is sent to M-PESA.</source>
        <translation>Hakuna pesa iliyo hatarini: hakuna kinachotumwa kwa M-PESA.</translation>
    </message>
    <message>
        <source>No money is at risk: what was paid is kept before anything is printed.</source>
        <translation>Hakuna pesa iliyo hatarini: kilicholipwa huhifadhiwa kabla ya chochote kuchapwa.</translation>
    </message>
    <message>
        <source>No money moved.</source>
        <translation>Hakuna pesa iliyosonga.</translation>
    </message>
    <message>
        <source>No new prompt was sent.</source>
        <translation>Hakuna ombi jipya lililotumwa.</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Hakuna namba</translation>
    </message>
    <message>
        <source>No payment matches</source>
        <translation>Hakuna malipo yanayolingana</translation>
    </message>
    <message>
        <source>No payment of these days has this status and method.</source>
        <translation>Hakuna malipo ya siku hizi yenye hali na njia hii.</translation>
    </message>
    <message>
        <source>No payment selected</source>
        <translation>Hakuna malipo yaliyochaguliwa</translation>
    </message>
    <message>
        <source>No payment was changed.</source>
        <translation>Hakuna malipo yaliyobadilishwa.</translation>
    </message>
    <message>
        <source>No payments on these days</source>
        <translation>Hakuna malipo siku hizi</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Bado hakuna malipo</translation>
    </message>
    <message>
        <source>No payments yet today. End a session or record a payment, and it appears here.</source>
        <translation>Bado hakuna malipo leo. Maliza kipindi au rekodi malipo, na yataonekana hapa.</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>Hakuna simu</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Hakuna printa</translation>
    </message>
    <message>
        <source>No printer answers at {place}</source>
        <translation>Hakuna printa inayojibu kwenye {place}</translation>
    </message>
    <message>
        <source>No printer is called {name}</source>
        <translation>Hakuna printa inayoitwa {name}</translation>
    </message>
    <message>
        <source>No printer is found at {place}</source>
        <translation>Hakuna printa iliyopatikana kwenye {place}</translation>
    </message>
    <message>
        <source>No prompt is open. Send one from a bill, and it appears here as on the customer&apos;s phone.</source>
        <translation>Hakuna ombi lililo wazi. Tuma moja kutoka kwenye bili, na litaonekana hapa kama kwenye simu ya mteja.</translation>
    </message>
    <message>
        <source>No receipt printer is set</source>
        <translation>Hakuna printa ya risiti iliyowekwa</translation>
    </message>
    <message>
        <source>No receipt printer is set: choose one in Settings, Receipts.</source>
        <translation>Hakuna printa ya risiti iliyowekwa: chagua moja katika Mipangilio, Risiti.</translation>
    </message>
    <message>
        <source>No service begins like this</source>
        <translation>Hakuna huduma inayoanza hivi</translation>
    </message>
    <message>
        <source>No shift</source>
        <translation>Hakuna zamu</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>Hakuna zamu iliyo wazi</translation>
    </message>
    <message>
        <source>No shift was closed yet. Z reports will stand here.</source>
        <translation>Bado hakuna zamu iliyofungwa. Ripoti za Z zitakuwa hapa.</translation>
    </message>
    <message>
        <source>No statement was imported yet.</source>
        <translation>Bado hakuna taarifa iliyoingizwa.</translation>
    </message>
    <message>
        <source>No station</source>
        <translation>Bila kituo</translation>
    </message>
    <message>
        <source>No such job</source>
        <translation>Hakuna kazi kama hiyo</translation>
    </message>
    <message>
        <source>No tunnel</source>
        <translation>Bila tunnel</translation>
    </message>
    <message>
        <source>No two customers have the same number or nearly the same name.</source>
        <translation>Hakuna wateja wawili wenye namba moja au majina yanayokaribiana.</translation>
    </message>
    <message>
        <source>No typed code alone speaks for this payment</source>
        <translation>Hakuna msimbo ulioandikwa pekee unaowakilisha malipo haya</translation>
    </message>
    <message>
        <source>No way in for callbacks: payments are confirmed by asking M-PESA</source>
        <translation>Hakuna njia ya callback: malipo huthibitishwa kwa kuuliza M-PESA</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Hapana.</translation>
    </message>
    <message>
        <source>Nobody called {name} works here now</source>
        <translation>Hakuna mtu aitwaye {name} anayefanya kazi hapa sasa</translation>
    </message>
    <message>
        <source>Nobody has a bill at station {number}</source>
        <translation>Hakuna mwenye bili kwenye kituo {number}</translation>
    </message>
    <message>
        <source>Nobody is in credit</source>
        <translation>Hakuna mwenye salio</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Hakuna aliyeingia</translation>
    </message>
    <message>
        <source>Nobody owes anything</source>
        <translation>Hakuna anayedaiwa</translation>
    </message>
    <message>
        <source>Nobody took money</source>
        <translation>Hakuna aliyepokea pesa</translation>
    </message>
    <message>
        <source>Nobody waits any longer, and the prompt may still be on the phone.</source>
        <translation>Hakuna anayesubiri tena, na huenda ombi bado liko kwenye simu.</translation>
    </message>
    <message>
        <source>None is set.</source>
        <translation>Hakuna iliyowekwa.</translation>
    </message>
    <message>
        <source>None is set; receipts can be saved as PDF or sent as text.</source>
        <translation>Hakuna iliyowekwa; risiti zinaweza kuhifadhiwa kama PDF au kutumwa kama maandishi.</translation>
    </message>
    <message>
        <source>None was made yet.</source>
        <translation>Bado haijatengenezwa.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Bado hakuna</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Kawaida</translation>
    </message>
    <message>
        <source>Not a Kenyan mobile number</source>
        <translation>Si namba ya simu ya Kenya</translation>
    </message>
    <message>
        <source>Not carried to the other folder</source>
        <translation>Haijapelekwa kwenye folda nyingine</translation>
    </message>
    <message>
        <source>Not copied</source>
        <translation>Haijanakiliwa</translation>
    </message>
    <message>
        <source>Not counted here</source>
        <translation>Hazijahesabiwa hapa</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Haijakamilika hata hivyo</translation>
    </message>
    <message>
        <source>Not enough money</source>
        <translation>Pesa hazitoshi</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Haijakamilika</translation>
    </message>
    <message>
        <source>Not in the manual</source>
        <translation>Haipo katika mwongozo</translation>
    </message>
    <message>
        <source>Not on the price list. To sell it once, type its price behind it.</source>
        <translation>Haiko kwenye orodha ya bei. Kuiuza mara moja, andika bei yake nyuma yake.</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Haijalipwa</translation>
    </message>
    <message>
        <source>Not printed yet.</source>
        <translation>Bado haijachapwa.</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Haikusomwa</translation>
    </message>
    <message>
        <source>Not restored</source>
        <translation>Haijarejeshwa</translation>
    </message>
    <message>
        <source>Not right yet</source>
        <translation>Bado si sahihi</translation>
    </message>
    <message>
        <source>Not saved: something was changed meanwhile.</source>
        <translation>Haijahifadhiwa: kitu kilibadilishwa wakati huo.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Haijatumwa</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Haijawekwa</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Hayapo</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Haijathibitishwa</translation>
    </message>
    <message>
        <source>Not working here now</source>
        <translation>Hafanyi kazi hapa sasa</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Maelezo</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Maelezo yamebadilishwa</translation>
    </message>
    <message>
        <source>Note for staff</source>
        <translation>Maelezo kwa wafanyakazi</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Imeandikwa</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Maelezo</translation>
    </message>
    <message>
        <source>Notes and coins, one after the other. Enter goes on.</source>
        <translation>Noti na sarafu, moja baada ya nyingine. Enter huendelea.</translation>
    </message>
    <message>
        <source>Nothing begins with “{typed}”.</source>
        <translation>Hakuna kinachoanza na “{typed}”.</translation>
    </message>
    <message>
        <source>Nothing can be switched here: the environment of this PC sets {keys}.</source>
        <translation>Hakuna kinachoweza kubadilishwa hapa: mazingira ya PC hii yanaweka {keys}.</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Hakuna kilichochaguliwa</translation>
    </message>
    <message>
        <source>Nothing comes in: the program asks M-PESA for each result instead. All payments work, and show some seconds later.</source>
        <translation>Hakuna kinachoingia: programu huuliza M-PESA kwa kila jibu. Malipo yote hufanya kazi, na huonekana baada ya sekunde chache.</translation>
    </message>
    <message>
        <source>Nothing failed. {skipped} of {all} checks did not apply.</source>
        <translation>Hakuna kilichokosea. Ukaguzi {skipped} kati ya {all} haukuhusika.</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation>Bado hakuna kilichotokea.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hakuna kitu hapa</translation>
    </message>
    <message>
        <source>Nothing here for “{search}”.</source>
        <translation>Hakuna kitu hapa cha “{search}”.</translation>
    </message>
    <message>
        <source>Nothing in these days</source>
        <translation>Hakuna kitu katika siku hizi</translation>
    </message>
    <message>
        <source>Nothing is counted for it then, and what it paid is due again.</source>
        <translation>Basi hakuna kinachohesabiwa, na kilicholipwa kinadaiwa tena.</translation>
    </message>
    <message>
        <source>Nothing is counted for it.</source>
        <translation>Hakuna kinachohesabiwa kwa hilo.</translation>
    </message>
    <message>
        <source>Nothing is left open: no unpaid bill, no payment in doubt, no running session.</source>
        <translation>Hakuna kilichoachwa wazi: hakuna bili isiyolipwa, malipo yasiyojulikana, wala kipindi kinachoendelea.</translation>
    </message>
    <message>
        <source>Nothing is offered yet</source>
        <translation>Bado hakuna kinachouzwa</translation>
    </message>
    <message>
        <source>Nothing is on the bill yet</source>
        <translation>Bado hakuna kitu kwenye bili</translation>
    </message>
    <message>
        <source>Nothing is owed for this payment</source>
        <translation>Hakuna deni kwa malipo haya</translation>
    </message>
    <message>
        <source>Nothing is to be set aside.</source>
        <translation>Hakuna cha kuweka kando.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Hakuna kinacholingana</translation>
    </message>
    <message>
        <source>Nothing more to do.</source>
        <translation>Hakuna zaidi cha kufanya.</translation>
    </message>
    <message>
        <source>Nothing more to take.</source>
        <translation>Hakuna zaidi cha kupokea.</translation>
    </message>
    <message>
        <source>Nothing on these days</source>
        <translation>Hakuna kitu siku hizi</translation>
    </message>
    <message>
        <source>Nothing owed</source>
        <translation>Hadaiwi</translation>
    </message>
    <message>
        <source>Nothing owed after this</source>
        <translation>Hatadaiwa baada ya hili</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>Hakuna kizuizi.</translation>
    </message>
    <message>
        <source>Nothing to add: its time has no end.</source>
        <translation>Hakuna cha kuongeza: muda wake hauna mwisho.</translation>
    </message>
    <message>
        <source>Nothing to give back.</source>
        <translation>Hakuna cha kurudisha.</translation>
    </message>
    <message>
        <source>Nothing to pause.</source>
        <translation>Hakuna cha kusimamisha.</translation>
    </message>
    <message>
        <source>Nothing to purge: no number was last used before {day}.</source>
        <translation>Hakuna cha kusafisha: hakuna namba iliyotumika mwisho kabla ya {day}.</translation>
    </message>
    <message>
        <source>Nothing was changed here. A payment that is under way is looked up again.</source>
        <translation>Hakuna kilichobadilishwa hapa. Malipo yanayoendelea huangaliwa tena.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>Nothing was handed out.</source>
        <translation>Hakuna kilichotolewa.</translation>
    </message>
    <message>
        <source>Nothing was paid for this</source>
        <translation>Hakuna kilicholipwa kwa hii</translation>
    </message>
    <message>
        <source>Nothing was paused together</source>
        <translation>Hakuna kilichosimamishwa pamoja</translation>
    </message>
    <message>
        <source>Nothing was purged yet.</source>
        <translation>Bado hakuna kilichosafishwa.</translation>
    </message>
    <message>
        <source>Nothing was taken in these days.</source>
        <translation>Hakuna kilichopokelewa katika siku hizi.</translation>
    </message>
    <message>
        <source>Nothing was taken yet.</source>
        <translation>Bado hakuna kilichopokelewa.</translation>
    </message>
    <message>
        <source>Nothing {when}</source>
        <translation>Hakuna kitu {when}</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Hakuna.</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Novemba</translation>
    </message>
    <message>
        <source>Number changed</source>
        <translation>Namba imebadilishwa</translation>
    </message>
    <message>
        <source>Number found</source>
        <translation>Namba imepatikana</translation>
    </message>
    <message>
        <source>Number kept</source>
        <translation>Namba imehifadhiwa</translation>
    </message>
    <message>
        <source>Number no longer kept for good</source>
        <translation>Namba haihifadhiwi tena daima</translation>
    </message>
    <message>
        <source>Number of PCs</source>
        <translation>Idadi ya PC</translation>
    </message>
    <message>
        <source>Number that sends prompts</source>
        <translation>Namba inayotuma maombi</translation>
    </message>
    <message>
        <source>Number was shown</source>
        <translation>Namba ilionyeshwa</translation>
    </message>
    <message>
        <source>Numbers, keys and passkey</source>
        <translation>Namba, funguo na passkey</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktoba</translation>
    </message>
    <message>
        <source>Of the app on the developer portal.</source>
        <translation>Ya app kwenye tovuti ya wasanidi.</translation>
    </message>
    <message>
        <source>Of the app on the portal.</source>
        <translation>Ya app kwenye tovuti.</translation>
    </message>
    <message>
        <source>Of the same app.</source>
        <translation>Ya app ile ile.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Zima</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Inauzwa</translation>
    </message>
    <message>
        <source>Offered again</source>
        <translation>Inauzwa tena</translation>
    </message>
    <message>
        <source>Older shifts</source>
        <translation>Zamu za zamani</translation>
    </message>
    <message>
        <source>Oldest debt</source>
        <translation>Deni la kwanza</translation>
    </message>
    <message>
        <source>Oldest debt days</source>
        <translation>Siku za deni la zamani zaidi</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Washa</translation>
    </message>
    <message>
        <source>On Windows, a USB printer is used by its driver: choose “System printer”.</source>
        <translation>Kwenye Windows, printa ya USB hutumiwa kwa driver yake: chagua “Printa ya mfumo”.</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>Kwa deni</translation>
    </message>
    <message>
        <source>On dashboard.ngrok.com, under Your Authtoken.</source>
        <translation>Kwenye dashboard.ngrok.com, chini ya Your Authtoken.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Imewekwa kando</translation>
    </message>
    <message>
        <source>On the bill at the end: {amount}</source>
        <translation>Kwenye bili mwishoni: {amount}</translation>
    </message>
    <message>
        <source>On the bill of which PC?</source>
        <translation>Kwenye bili ya PC ipi?</translation>
    </message>
    <message>
        <source>On the statement, and not in our ledger.</source>
        <translation>Yamo kwenye taarifa, na hayamo kwenye leja yetu.</translation>
    </message>
    <message>
        <source>On this PC</source>
        <translation>Kwenye PC hii</translation>
    </message>
    <message>
        <source>On top, once a session. Counts towards no minimum. 0: none.</source>
        <translation>Juu yake, mara moja kwa kipindi. Haihesabiwi kwenye kiwango cha chini. 0: hakuna.</translation>
    </message>
    <message>
        <source>One PC less</source>
        <translation>PC moja pungufu</translation>
    </message>
    <message>
        <source>One PC more</source>
        <translation>PC moja zaidi</translation>
    </message>
    <message>
        <source>One less: {name}</source>
        <translation>Moja pungufu: {name}</translation>
    </message>
    <message>
        <source>One line is at most KES 250,000</source>
        <translation>Mstari mmoja ni KES 250,000 kwa wingi</translation>
    </message>
    <message>
        <source>One more: {name}</source>
        <translation>Moja zaidi: {name}</translation>
    </message>
    <message>
        <source>One number: customers pay to it, and the passkey belongs to it.</source>
        <translation>Namba moja: wateja hulipa kwayo, na passkey ni yake.</translation>
    </message>
    <message>
        <source>One of its amounts cannot be read.</source>
        <translation>Moja ya kiasi chake halisomeki.</translation>
    </message>
    <message>
        <source>One of them was forgotten</source>
        <translation>Mmoja wao alisahauliwa</translation>
    </message>
    <message>
        <source>One that this PC knows by its driver. On Windows, also receipt printers on USB.</source>
        <translation>Ambayo PC hii inaijua kwa driver yake. Kwenye Windows, pia printa za risiti za USB.</translation>
    </message>
    <message>
        <source>Only a typed code says so.</source>
        <translation>Msimbo ulioandikwa pekee ndio unaosema hivyo.</translation>
    </message>
    <message>
        <source>Only a typed code says that it was paid, and M-PESA took that money back.</source>
        <translation>Msimbo ulioandikwa pekee ndio unaosema yalilipwa, na M-PESA ilirudisha pesa hizo.</translation>
    </message>
    <message>
        <source>Only a typed code says that money moved.</source>
        <translation>Msimbo ulioandikwa pekee ndio unaosema pesa zilisonga.</translation>
    </message>
    <message>
        <source>Only at M-PESA</source>
        <translation>M-PESA pekee</translation>
    </message>
    <message>
        <source>Only for a host that speaks like M-PESA&apos;s.</source>
        <translation>Kwa seva inayozungumza kama ya M-PESA pekee.</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Hapa pekee</translation>
    </message>
    <message>
        <source>Only if Safaricom gave you another one for prompts.</source>
        <translation>Tu kama Safaricom ilikupa nyingine kwa maombi.</translation>
    </message>
    <message>
        <source>Only if it is not found by itself, for example C:/ngrok/ngrok.exe.</source>
        <translation>Tu kama haipatikani yenyewe, kwa mfano C:/ngrok/ngrok.exe.</translation>
    </message>
    <message>
        <source>Only somebody who may change prices sells for another price.</source>
        <translation>Ni anayeweza kubadilisha bei pekee anayeuza kwa bei nyingine.</translation>
    </message>
    <message>
        <source>Only your own fee can be undone.</source>
        <translation>Ada yako pekee ndiyo inayoweza kurudishwa nyuma.</translation>
    </message>
    <message>
        <source>Only {amount} is due</source>
        <translation>Inadaiwa {amount} pekee</translation>
    </message>
    <message>
        <source>Only {due} is due on this bill</source>
        <translation>Bili hii inadai {due} pekee</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Fungua</translation>
    </message>
    <message>
        <source>Open Cyberdesk when somebody logs in to this PC</source>
        <translation>Fungua Cyberdesk mtu anapoingia kwenye PC hii</translation>
    </message>
    <message>
        <source>Open a shift first: count the float, F10.</source>
        <translation>Fungua zamu kwanza: hesabu pesa za kuanzia, F10.</translation>
    </message>
    <message>
        <source>Open a shift first: count the float.</source>
        <translation>Fungua zamu kwanza: hesabu pesa za kuanzia.</translation>
    </message>
    <message>
        <source>Open bill</source>
        <translation>Fungua bili</translation>
    </message>
    <message>
        <source>Open it with its password, save it without one, then import that file.</source>
        <translation>Lifungue kwa nenosiri lake, lihifadhi bila nenosiri, kisha uingize faili hilo.</translation>
    </message>
    <message>
        <source>Open its bill</source>
        <translation>Fungua bili yake</translation>
    </message>
    <message>
        <source>Open its bill.</source>
        <translation>Fungua bili yake.</translation>
    </message>
    <message>
        <source>Open the cash drawer</source>
        <translation>Fungua droo ya pesa</translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation>Fungua kaunta</translation>
    </message>
    <message>
        <source>Open the e-mail from ngrok and confirm the account.</source>
        <translation>Fungua barua pepe kutoka ngrok na uthibitishe akaunti.</translation>
    </message>
    <message>
        <source>Open the folder: {name}</source>
        <translation>Fungua folda: {name}</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Fungua folda ya kumbukumbu</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Fungua zamu</translation>
    </message>
    <message>
        <source>Open, count and close the shift   F10</source>
        <translation>Fungua, hesabu na ufunge zamu   F10</translation>
    </message>
    <message>
        <source>Open: {numbers}</source>
        <translation>Zilizo wazi: {numbers}</translation>
    </message>
    <message>
        <source>Opened by {staff}</source>
        <translation>Imefunguliwa na {staff}</translation>
    </message>
    <message>
        <source>Opened by {staff}, {since} · float {amount}</source>
        <translation>Imefunguliwa na {staff}, {since} · pesa za kuanzia {amount}</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Ya mwisho kufunguliwa</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Inafungua…</translation>
    </message>
    <message>
        <source>Or find another one</source>
        <translation>Au tafuta mwingine</translation>
    </message>
    <message>
        <source>Original number</source>
        <translation>Namba ya awali</translation>
    </message>
    <message>
        <source>Other Party Info</source>
        <translation>Other Party Info</translation>
    </message>
    <message>
        <source>Other role</source>
        <translation>Jukumu lingine</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Mwingine…</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Namba yetu</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Kimeharibika</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Zimezidi</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>Muda wa ziada</translation>
    </message>
    <message>
        <source>Owe us</source>
        <translation>Wanaodaiwa</translation>
    </message>
    <message>
        <source>Owed to us today</source>
        <translation>Tunadai leo</translation>
    </message>
    <message>
        <source>Owed to us today, whatever the days: {amount}</source>
        <translation>Tunadai leo, bila kujali siku: {amount}</translation>
    </message>
    <message>
        <source>Owed to us {amount}</source>
        <translation>Tunadai {amount}</translation>
    </message>
    <message>
        <source>Owes KES</source>
        <translation>Deni KES</translation>
    </message>
    <message>
        <source>Owes {amount}</source>
        <translation>Anadaiwa {amount}</translation>
    </message>
    <message>
        <source>Own PIN changed</source>
        <translation>Amebadilisha PIN yake</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>Anwani yako</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>Chagua siku</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Mmiliki</translation>
    </message>
    <message>
        <source>PC 3 · 55 min</source>
        <translation>PC 3 · dakika 55</translation>
    </message>
    <message>
        <source>PC time, 55 min</source>
        <translation>Muda wa PC, dak 55</translation>
    </message>
    <message>
        <source>PC {number}</source>
        <translation>PC {number}</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>PIN tena</translation>
    </message>
    <message>
        <source>PIN of the one who is chosen, then Enter.</source>
        <translation>PIN ya aliyechaguliwa, kisha Enter.</translation>
    </message>
    <message>
        <source>PIN {seconds} s</source>
        <translation>PIN sekunde {seconds}</translation>
    </message>
    <message>
        <source>PRACTICE - NO MONEY WAS PAID</source>
        <translation>MAZOEZI - PESA HAZIKULIPWA</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Vifurushi</translation>
    </message>
    <message>
        <source>Packages and cap</source>
        <translation>Vifurushi na kikomo</translation>
    </message>
    <message>
        <source>Packages and the cap are for 1 minute to 7 days</source>
        <translation>Vifurushi na kikomo ni vya dakika 1 hadi siku 7</translation>
    </message>
    <message>
        <source>Packages and the cap must be whole blocks</source>
        <translation>Vifurushi na kikomo lazima viwe vipande kamili</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Imelipwa</translation>
    </message>
    <message>
        <source>Paid In</source>
        <translation>Paid In</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Imerudishwa</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Imelipwa kwa</translation>
    </message>
    <message>
        <source>Paid by {tender}</source>
        <translation>Imelipwa kwa {tender}</translation>
    </message>
    <message>
        <source>Paid in cash…</source>
        <translation>Imelipwa taslimu…</translation>
    </message>
    <message>
        <source>Paid late</source>
        <translation>Imelipwa kwa kuchelewa</translation>
    </message>
    <message>
        <source>Paid over</source>
        <translation>Imelipwa zaidi</translation>
    </message>
    <message>
        <source>Paid short</source>
        <translation>Imelipwa pungufu</translation>
    </message>
    <message>
        <source>Paid to the till</source>
        <translation>Imelipwa kwa till</translation>
    </message>
    <message>
        <source>Paid to the till: type the code</source>
        <translation>Imelipwa kwa till: andika msimbo</translation>
    </message>
    <message>
        <source>Paid to till…</source>
        <translation>Kwa till…</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Imelipwa mara mbili</translation>
    </message>
    <message>
        <source>Paid without a receipt number, and no line of the statement can be it.</source>
        <translation>Yamelipwa bila namba ya risiti, na hakuna mstari wa taarifa unaoyafaa.</translation>
    </message>
    <message>
        <source>Paid without a receipt number. Amount, time and phone fit this line alone.</source>
        <translation>Yamelipwa bila namba ya risiti. Kiasi, wakati na simu vinafaa mstari huu pekee.</translation>
    </message>
    <message>
        <source>Paid without a receipt number. This line may be its money, but is not the only one, or does not tell the phone.</source>
        <translation>Yamelipwa bila namba ya risiti. Mstari huu huenda ni pesa zake, lakini si wa pekee, au hauonyeshi simu.</translation>
    </message>
    <message>
        <source>Paid, and taken back by M-PESA.</source>
        <translation>Yalilipwa, na yakarudishwa na M-PESA.</translation>
    </message>
    <message>
        <source>Paid, no receipt yet</source>
        <translation>Imelipwa, risiti bado</translation>
    </message>
    <message>
        <source>Paid, not verified</source>
        <translation>Imelipwa, haijathibitishwa</translation>
    </message>
    <message>
        <source>Paint with</source>
        <translation>Paka kwa</translation>
    </message>
    <message>
        <source>Paint with {level}</source>
        <translation>Paka kwa {level}</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Karatasi</translation>
    </message>
    <message>
        <source>Paper for customers, and the reports of a shift. A receipt is no tax invoice, and says so.</source>
        <translation>Karatasi za wateja, na ripoti za zamu. Risiti si ankara ya kodi, na husema hivyo.</translation>
    </message>
    <message>
        <source>Paper, soap, airtime: something the shop needs.</source>
        <translation>Karatasi, sabuni, muda wa maongezi: kitu ambacho duka linahitaji.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Sehemu</translation>
    </message>
    <message>
        <source>Part of a name, also a former one, or the last digits of a phone</source>
        <translation>Sehemu ya jina, pia la zamani, au tarakimu za mwisho za simu</translation>
    </message>
    <message>
        <source>Part of a name, of what was done, or of what was written down</source>
        <translation>Sehemu ya jina, ya kilichofanywa, au ya kilichoandikwa</translation>
    </message>
    <message>
        <source>Part of the bill to take now</source>
        <translation>Sehemu ya bili ya kupokea sasa</translation>
    </message>
    <message>
        <source>Part taken back</source>
        <translation>Sehemu imerudishwa</translation>
    </message>
    <message>
        <source>Passkey</source>
        <translation>Passkey</translation>
    </message>
    <message>
        <source>Passkey and numbers are proven by the first prompt: send KES 1 to your own phone.</source>
        <translation>Passkey na namba huthibitishwa na ombi la kwanza: tuma KES 1 kwenye simu yako.</translation>
    </message>
    <message>
        <source>Passport photos</source>
        <translation>Picha za pasipoti</translation>
    </message>
    <message>
        <source>Paste it again in Settings.</source>
        <translation>Ibandike tena kwenye Mipangilio.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Njia ya faili</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Simamisha</translation>
    </message>
    <message>
        <source>Pause all clocks</source>
        <translation>Simamisha saa zote</translation>
    </message>
    <message>
        <source>Pause the session, or go on</source>
        <translation>Simamisha kipindi, au endelea</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Kimesimamishwa</translation>
    </message>
    <message>
        <source>Pay after</source>
        <translation>Lipa baadaye</translation>
    </message>
    <message>
        <source>Pay back {amount}</source>
        <translation>Rudisha {amount}</translation>
    </message>
    <message>
        <source>Pay first</source>
        <translation>Lipa kwanza</translation>
    </message>
    <message>
        <source>Pay from the drawer</source>
        <translation>Lipa kutoka droo</translation>
    </message>
    <message>
        <source>Pay it with your PIN. The shilling counts in the books of production, as “Test payments”. M-PESA is asked for the end, which takes some seconds.</source>
        <translation>Ilipe kwa PIN yako. Shilingi inahesabiwa kwenye vitabu vya uzalishaji, kama “Malipo ya majaribio”. M-PESA huulizwa mwisho wake, jambo linalochukua sekunde chache.</translation>
    </message>
    <message>
        <source>Pay money back</source>
        <translation>Kurudisha pesa</translation>
    </message>
    <message>
        <source>Pay that, or charge the rest first.</source>
        <translation>Lipa hiyo, au toza iliyobaki kwanza.</translation>
    </message>
    <message>
        <source>Pay with the credit of {amount}</source>
        <translation>Lipa kwa salio la {amount}</translation>
    </message>
    <message>
        <source>Pay {amount} for {reference}?</source>
        <translation>Ulipe {amount} kwa {reference}?</translation>
    </message>
    <message>
        <source>Paybill</source>
        <translation>Paybill</translation>
    </message>
    <message>
        <source>Paybill number</source>
        <translation>Namba ya paybill</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Malipo</translation>
    </message>
    <message>
        <source>Perhaps printed {at}: it was not sure that the paper came out.</source>
        <translation>Huenda imechapwa {at}: haikuwa hakika kuwa karatasi ilitoka.</translation>
    </message>
    <message>
        <source>Place and phone; | begins a new line.</source>
        <translation>Mahali na simu; | huanza mstari mpya.</translation>
    </message>
    <message>
        <source>Print a receipt after each payment</source>
        <translation>Chapa risiti baada ya kila malipo</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Chapa ukurasa wa jaribio</translation>
    </message>
    <message>
        <source>Print a test page in Settings.</source>
        <translation>Chapa ukurasa wa jaribio katika Mipangilio.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Chapa tena</translation>
    </message>
    <message>
        <source>Print on another printer…</source>
        <translation>Chapa kwa printa nyingine…</translation>
    </message>
    <message>
        <source>Print the last receipt</source>
        <translation>Chapa risiti ya mwisho</translation>
    </message>
    <message>
        <source>Printed again</source>
        <translation>Imechapwa tena</translation>
    </message>
    <message>
        <source>Printed {at} by {staff}.</source>
        <translation>Imechapwa {at} na {staff}.</translation>
    </message>
    <message>
        <source>Printed {at}.</source>
        <translation>Imechapwa {at}.</translation>
    </message>
    <message>
        <source>Printed {number}</source>
        <translation>Imechapwa {number}</translation>
    </message>
    <message>
        <source>Printed {number}, copy {copy}</source>
        <translation>Imechapwa {number}, nakala {copy}</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printa</translation>
    </message>
    <message>
        <source>Printer not used yet</source>
        <translation>Printa bado haijatumika</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>Printa iko tayari</translation>
    </message>
    <message>
        <source>Printer: look at it</source>
        <translation>Printa: iangalie</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Inachapa…</translation>
    </message>
    <message>
        <source>Put in a new roll, then print again.</source>
        <translation>Weka roli mpya, kisha chapa tena.</translation>
    </message>
    <message>
        <source>Put the sale on a PC&apos;s bill</source>
        <translation>Weka mauzo kwenye bili ya PC</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Idadi</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Inasoma {file}</translation>
    </message>
    <message>
        <source>Reason Type</source>
        <translation>Reason Type</translation>
    </message>
    <message>
        <source>Receipt No.</source>
        <translation>Receipt No.</translation>
    </message>
    <message>
        <source>Receipt printed again</source>
        <translation>Risiti imechapwa tena</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Printa ya risiti</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Risiti {number}</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Risiti</translation>
    </message>
    <message>
        <source>Receipts are printed with</source>
        <translation>Risiti huchapwa kwa</translation>
    </message>
    <message>
        <source>Receipt…</source>
        <translation>Risiti…</translation>
    </message>
    <message>
        <source>Received KES</source>
        <translation>Zilizopokelewa KES</translation>
    </message>
    <message>
        <source>Received on account</source>
        <translation>Imepokelewa kwa akaunti</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Maelezo</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Ripoti</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Ripoti</translation>
    </message>
    <message>
        <source>Restore this copy? Type yes: </source>
        <translation>Urejeshe nakala hii? Andika ndio: </translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Jms</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Hifadhi kama</translation>
    </message>
    <message>
        <source>Save as Excel or CSV</source>
        <translation>Hifadhi kama Excel au CSV</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Hifadhi kama PDF</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Hifadhi kama PDF…</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>Imehifadhiwa {name}</translation>
    </message>
    <message>
        <source>Saving: {what}</source>
        <translation>Inahifadhi: {what}</translation>
    </message>
    <message>
        <source>See the payments</source>
        <translation>Angalia malipo</translation>
    </message>
    <message>
        <source>See the reports</source>
        <translation>Kuona ripoti</translation>
    </message>
    <message>
        <source>Sell to a customer by name</source>
        <translation>Uzia mteja kwa jina</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Septemba</translation>
    </message>
    <message>
        <source>Served by {staff}</source>
        <translation>Umehudumiwa na {staff}</translation>
    </message>
    <message>
        <source>Set the sale aside</source>
        <translation>Weka mauzo kando</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Onyesha risiti</translation>
    </message>
    <message>
        <source>Something else may have this address. Print the printer&apos;s own test page and compare it.</source>
        <translation>Huenda kitu kingine kina anwani hii. Chapa ukurasa wa jaribio wa printa yenyewe na ulinganishe.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Hali</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Taarifa</translation>
    </message>
    <message>
        <source>Statement of M-PESA</source>
        <translation>Taarifa ya M-PESA</translation>
    </message>
    <message>
        <source>Statements (*.csv *.xlsx *.xls);;All files (*)</source>
        <translation>Taarifa (*.csv *.xlsx *.xls);;Faili zote (*)</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Kituo</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Jpl</translation>
    </message>
    <message>
        <source>Switch it off and on, then print again.</source>
        <translation>Izime na uiwashe, kisha chapa tena.</translation>
    </message>
    <message>
        <source>Switch it off and on, wait until it is ready, then print again.</source>
        <translation>Izime na uiwashe, subiri iwe tayari, kisha chapa tena.</translation>
    </message>
    <message>
        <source>System printer</source>
        <translation>Printa ya mfumo</translation>
    </message>
    <message>
        <source>TEST PAGE</source>
        <translation>UKURASA WA JARIBIO</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Yaondoe</translation>
    </message>
    <message>
        <source>Take it out, so that the customer owes it again.</source>
        <translation>Yaondoe, ili mteja adaiwe tena.</translation>
    </message>
    <message>
        <source>Take less, or write down what came in first: F10.</source>
        <translation>Chukua kidogo, au andika kwanza kilichoingia: F10.</translation>
    </message>
    <message>
        <source>Take now</source>
        <translation>Pokea sasa</translation>
    </message>
    <message>
        <source>Take reversed money out</source>
        <translation>Kuondoa pesa zilizorudishwa</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zimerudishwa</translation>
    </message>
    <message>
        <source>Taken off: {line}</source>
        <translation>Imeondolewa: {line}</translation>
    </message>
    <message>
        <source>Taken out of the ledger</source>
        <translation>Yameondolewa kwenye leja</translation>
    </message>
    <message>
        <source>The PDF could not be written</source>
        <translation>PDF haikuweza kuandikwa</translation>
    </message>
    <message>
        <source>The amount of the statement is counted.</source>
        <translation>Kiasi cha taarifa kinahesabiwa.</translation>
    </message>
    <message>
        <source>The balances do not follow from line to line ({n}): lines were left out or changed. Import only what you downloaded from the portal yourself.</source>
        <translation>Salio hazifuatani kutoka mstari hadi mstari ({n}): mistari iliachwa au ilibadilishwa. Ingiza tu taarifa uliyopakua mwenyewe kutoka tovuti.</translation>
    </message>
    <message>
        <source>The café&apos;s KRA PIN</source>
        <translation>KRA PIN ya café</translation>
    </message>
    <message>
        <source>The dates of this file have the month first, see line {line}</source>
        <translation>Tarehe za faili hili zinaanza na mwezi, angalia mstari {line}</translation>
    </message>
    <message>
        <source>The first is line {line}: {text}</source>
        <translation>Wa kwanza ni mstari {line}: {text}</translation>
    </message>
    <message>
        <source>The last sheet was taken.</source>
        <translation>Karatasi ya mwisho ilipokelewa.</translation>
    </message>
    <message>
        <source>The next one is marked COPY {number}.</source>
        <translation>Ijayo itaandikwa NAKALA {number}.</translation>
    </message>
    <message>
        <source>The payment is safe.</source>
        <translation>Malipo yako salama.</translation>
    </message>
    <message>
        <source>The portal may have signed you out. Export the statement again as CSV or Excel.</source>
        <translation>Huenda tovuti imekutoa. Pakua taarifa tena kama CSV au Excel.</translation>
    </message>
    <message>
        <source>The portal&apos;s own file has none. Download the statement again.</source>
        <translation>Faili la tovuti yenyewe halina. Pakua taarifa tena.</translation>
    </message>
    <message>
        <source>The printer at {place} answers, and has paper.</source>
        <translation>Printa kwenye {place} inajibu, na ina karatasi.</translation>
    </message>
    <message>
        <source>The printer at {place} cannot be reached</source>
        <translation>Printa kwenye {place} haifikiki</translation>
    </message>
    <message>
        <source>The printer at {place} is there. It does not tell whether it has paper.</source>
        <translation>Printa kwenye {place} ipo. Haisemi kama ina karatasi.</translation>
    </message>
    <message>
        <source>The printer does not say that it has finished</source>
        <translation>Printa haisemi kuwa imemaliza</translation>
    </message>
    <message>
        <source>The printer has the page. Are all lines whole, and is “Café” right?</source>
        <translation>Printa imepokea ukurasa. Je, mistari yote ni kamili, na “Café” ni sahihi?</translation>
    </message>
    <message>
        <source>The printer hung up</source>
        <translation>Printa ilikata mawasiliano</translation>
    </message>
    <message>
        <source>The printer is out of paper</source>
        <translation>Printa imeishiwa karatasi</translation>
    </message>
    <message>
        <source>The printer reports a fault</source>
        <translation>Printa inaripoti hitilafu</translation>
    </message>
    <message>
        <source>The printer stopped in the middle</source>
        <translation>Printa ilisimama katikati</translation>
    </message>
    <message>
        <source>The printer took nothing</source>
        <translation>Printa haikupokea chochote</translation>
    </message>
    <message>
        <source>The printer {name} took nothing</source>
        <translation>Printa {name} haikupokea chochote</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open</source>
        <translation>Kifuniko cha printa kiko wazi</translation>
    </message>
    <message>
        <source>The printer&apos;s place is not set</source>
        <translation>Mahali pa printa hapajawekwa</translation>
    </message>
    <message>
        <source>The quotes of this file do not fit, near line {line}</source>
        <translation>Alama za kunukuu za faili hili hazilingani, karibu na mstari {line}</translation>
    </message>
    <message>
        <source>The receipt</source>
        <translation>Risiti</translation>
    </message>
    <message>
        <source>The statement could not be written</source>
        <translation>Taarifa haikuweza kuandikwa</translation>
    </message>
    <message>
        <source>The system has no printer</source>
        <translation>Mfumo hauna printa</translation>
    </message>
    <message>
        <source>The system has no printer {name}</source>
        <translation>Mfumo hauna printa {name}</translation>
    </message>
    <message>
        <source>The system knows the printer {name}.</source>
        <translation>Mfumo unaijua printa {name}.</translation>
    </message>
    <message>
        <source>The system prints, and says nothing of its printer.</source>
        <translation>Mfumo unachapa, na hausemi chochote kuhusu printa yake.</translation>
    </message>
    <message>
        <source>There is no receipt yet: nothing was paid.</source>
        <translation>Bado hakuna risiti: hakuna kilicholipwa.</translation>
    </message>
    <message>
        <source>This PC has no printer yet: add it in the settings of the PC.</source>
        <translation>PC hii bado haina printa: iongeze katika mipangilio ya PC.</translation>
    </message>
    <message>
        <source>This PC may not use the printer at {place}</source>
        <translation>PC hii hairuhusiwi kutumia printa kwenye {place}</translation>
    </message>
    <message>
        <source>This bill is not paid yet</source>
        <translation>Bili hii bado haijalipwa</translation>
    </message>
    <message>
        <source>This code was taken back as false, and is on the statement.</source>
        <translation>Msimbo huu uliondolewa kama wa uongo, na umo kwenye taarifa.</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>Faili hili haliwezi kufunguliwa</translation>
    </message>
    <message>
        <source>This file has more than {count} lines</source>
        <translation>Faili hili lina zaidi ya mistari {count}</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>Faili hili ni tupu</translation>
    </message>
    <message>
        <source>This file is far larger than any statement</source>
        <translation>Faili hili ni kubwa mno kuliko taarifa yoyote</translation>
    </message>
    <message>
        <source>This file is locked with a password</source>
        <translation>Faili hili limefungwa kwa nenosiri</translation>
    </message>
    <message>
        <source>This file lacks these columns: {names}</source>
        <translation>Faili hili halina safu hizi: {names}</translation>
    </message>
    <message>
        <source>This file was imported already, by {staff}</source>
        <translation>Faili hili liliingizwa tayari, na {staff}</translation>
    </message>
    <message>
        <source>This file was imported already, on {day} by {staff}.</source>
        <translation>Faili hili liliingizwa tayari, tarehe {day} na {staff}.</translation>
    </message>
    <message>
        <source>This is a PDF file</source>
        <translation>Hili ni faili la PDF</translation>
    </message>
    <message>
        <source>This is a web page, whatever its name says</source>
        <translation>Hili ni ukurasa wa wavuti, hata jina likisema vingine</translation>
    </message>
    <message>
        <source>This is no M-PESA statement</source>
        <translation>Hii si taarifa ya M-PESA</translation>
    </message>
    <message>
        <source>This is no address of a printer. Type usb, or an address like 192.168.1.50.</source>
        <translation>Hii si anwani ya printa. Andika usb, au anwani kama 192.168.1.50.</translation>
    </message>
    <message>
        <source>This line stands on the statement twice. It counts once.</source>
        <translation>Mstari huu umo kwenye taarifa mara mbili. Unahesabiwa mara moja.</translation>
    </message>
    <message>
        <source>This payment is not paid</source>
        <translation>Malipo haya hayajalipwa</translation>
    </message>
    <message>
        <source>This workbook has macros. They were not run</source>
        <translation>Kitabu hiki cha Excel kina makro. Hazikuendeshwa</translation>
    </message>
    <message>
        <source>This workbook holds what no statement does. It was not opened</source>
        <translation>Kitabu hiki cha Excel kina kitu ambacho taarifa haina. Hakikufunguliwa</translation>
    </message>
    <message>
        <source>This workbook is damaged or cut short</source>
        <translation>Kitabu hiki cha Excel kimeharibika au kimekatwa</translation>
    </message>
    <message>
        <source>This workbook is far larger than any statement</source>
        <translation>Kitabu hiki cha Excel ni kikubwa mno kuliko taarifa yoyote</translation>
    </message>
    <message>
        <source>Ticked, it counts after all.</source>
        <translation>Yakitiwa alama, yanahesabiwa hata hivyo.</translation>
    </message>
    <message>
        <source>Ticked, it gets this receipt number.</source>
        <translation>Yakitiwa alama, yanapata namba hii ya risiti.</translation>
    </message>
    <message>
        <source>Ticked, it is paid with this receipt number.</source>
        <translation>Yakitiwa alama, yamelipwa kwa namba hii ya risiti.</translation>
    </message>
    <message>
        <source>Ticked, the code is taken back, and its bill is due again.</source>
        <translation>Ukitiwa alama, msimbo unaondolewa, na bili yake inadaiwa tena.</translation>
    </message>
    <message>
        <source>Ticked, what really came is counted, and the rest is due again.</source>
        <translation>Ukitiwa alama, kilichokuja kweli kinahesabiwa, na kilichobaki kinadaiwa tena.</translation>
    </message>
    <message>
        <source>Transaction Status</source>
        <translation>Transaction Status</translation>
    </message>
    <message>
        <source>Type where the printer is, for example usb or 192.168.1.50.</source>
        <translation>Andika printa iko wapi, kwa mfano usb au 192.168.1.50.</translation>
    </message>
    <message>
        <source>Use the address on the printer&apos;s own test page, like 192.168.1.50.</source>
        <translation>Tumia anwani iliyo kwenye ukurasa wa jaribio wa printa yenyewe, kama 192.168.1.50.</translation>
    </message>
    <message>
        <source>We owe you in all</source>
        <translation>Jumla unayotudai</translation>
    </message>
    <message>
        <source>What stands on the paper</source>
        <translation>Kinachoandikwa kwenye karatasi</translation>
    </message>
    <message>
        <source>Where the printer is</source>
        <translation>Printa iko wapi</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>You owe us in all</source>
        <translation>Jumla tunayokudai</translation>
    </message>
    <message>
        <source>help how to learn</source>
        <translation>msaada jinsi ya kujifunza</translation>
    </message>
    <message>
        <source>import portal match</source>
        <translation>ingiza tovuti linganisha</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>mstari {number}</translation>
    </message>
    <message>
        <source>no lines</source>
        <translation>hakuna mistari</translation>
    </message>
    <message>
        <source>print copy</source>
        <translation>chapa nakala</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>taarifa</translation>
    </message>
    <message>
        <source>usb, or its address like 192.168.1.50, or a device like /dev/usb/lp0 or COM3.</source>
        <translation>usb, au anwani yake kama 192.168.1.50, au kifaa kama /dev/usb/lp0 au COM3.</translation>
    </message>
    <message>
        <source>{chosen} of {choices} choices ticked (Space); what is not ticked stays as it is.</source>
        <translation>Chaguo {chosen} kati ya {choices} zimetiwa alama (Space); zisizotiwa alama zinabaki zilivyo.</translation>
    </message>
    <message>
        <source>{file} was imported.</source>
        <translation>{file} limeingizwa.</translation>
    </message>
    <message>
        <source>{forward} To stay with this one, restore the copy from before the update: cyberdesk restore {copy}. What was entered since then is not in it.</source>
        <translation>{forward} Ili kubaki na hii, rejesha nakala ya kabla ya sasisho: cyberdesk restore {copy}. Kilichoingizwa tangu hapo hakimo.</translation>
    </message>
    <message>
        <source>{n} had changed meanwhile, and were left alone.</source>
        <translation>{n} yalikuwa yamebadilika, na yakaachwa.</translation>
    </message>
    <message>
        <source>{n} lines</source>
        <translation>mistari {n}</translation>
    </message>
    <message>
        <source>{n} lines could not be read.</source>
        <translation>Mistari {n} haikuweza kusomwa.</translation>
    </message>
    <message>
        <source>{n} lines.</source>
        <translation>Mistari {n}.</translation>
    </message>
    <message>
        <source>{n} matched, {amount}.</source>
        <translation>{n} yanalingana, {amount}.</translation>
    </message>
    <message>
        <source>{n} of them fees, withdrawals and failures, left out</source>
        <translation>{n} kati yake ni ada, pesa zilizotolewa na zilizoshindwa, zimeachwa</translation>
    </message>
    <message>
        <source>{n} payments were changed.</source>
        <translation>Malipo {n} yalibadilishwa.</translation>
    </message>
    <message>
        <source>{price} a minute</source>
        <translation>{price} kwa dakika</translation>
    </message>
    <message>
        <source>{price} for each {minutes} minutes</source>
        <translation>{price} kwa kila dakika {minutes}</translation>
    </message>
    <message>
        <source>{price}, at most {most} for {minutes} minutes</source>
        <translation>{price}, isiyozidi {most} kwa dakika {minutes}</translation>
    </message>
    <message>
        <source>{price}, minimum {least}</source>
        <translation>{price}, isiyopungua {least}</translation>
    </message>
    <message>
        <source>{price}, start fee {fee}</source>
        <translation>{price}, ada ya kuanza {fee}</translation>
    </message>
    <message>
        <source>▲ {percent} % more than {when}</source>
        <translation>▲ {percent} % zaidi ya {when}</translation>
    </message>
    <message>
        <source>▼ {percent} % less than {when}</source>
        <translation>▼ {percent} % chini ya {when}</translation>
    </message>
    <message>
        <source>Payment details</source>
        <translation>Maelezo ya malipo</translation>
    </message>
    <message>
        <source>A copy is made each night and when a shift is closed, while selling goes on. It counts only after it was read whole. The settings file with the M-PESA keys is not in it.</source>
        <translation>Nakala hufanywa kila usiku na zamu inapofungwa, huku mauzo yakiendelea. Huhesabiwa tu baada ya kusomwa yote. Faili la mipangilio lenye funguo za M-PESA halimo.</translation>
    </message>
    <message>
        <source>A copy of Cyberdesk</source>
        <translation>Nakala ya Cyberdesk</translation>
    </message>
    <message>
        <source>A copy older than {days} days is deleted in both folders, with the phone numbers in it; the newest stays. So a number that was purged here is gone from the copies too, {days} days later. A database that a restore has put aside stays until you delete it.</source>
        <translation>Nakala yenye zaidi ya siku {days} hufutwa kwenye folda zote mbili, pamoja na namba za simu zilizomo; ya karibuni hubaki. Hivyo namba iliyosafishwa hapa hutoweka kwenye nakala pia, siku {days} baadaye. Hifadhidata iliyowekwa kando na urejeshaji hubaki hadi uifute.</translation>
    </message>
    <message>
        <source>A stick or another disk: a copy on the same disk dies with it. Lock the stick away; copies hold customers&apos; phone numbers.</source>
        <translation>Flash au diski nyingine: nakala kwenye diski ileile hufa nayo. Fungia flash mahali salama; nakala zina namba za simu za wateja.</translation>
    </message>
    <message>
        <source>An older Cyberdesk made it; it was brought up to date.</source>
        <translation>Ilifanywa na Cyberdesk ya zamani; imesasishwa.</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Imekaguliwa</translation>
    </message>
    <message>
        <source>Choose a copy of an earlier day.</source>
        <translation>Chagua nakala ya siku ya awali.</translation>
    </message>
    <message>
        <source>Choose a copy that Cyberdesk made: a file whose name ends with .db.</source>
        <translation>Chagua nakala iliyofanywa na Cyberdesk: faili ambalo jina lake huishia na .db.</translation>
    </message>
    <message>
        <source>Choose a folder nearer to the top of the disk.</source>
        <translation>Chagua folda iliyo karibu zaidi na mwanzo wa diski.</translation>
    </message>
    <message>
        <source>Choose a folder on a stick or another disk.</source>
        <translation>Chagua folda kwenye flash au diski nyingine.</translation>
    </message>
    <message>
        <source>Choose a stick or another disk in Settings, Backup: a copy on the same disk dies with it.</source>
        <translation>Chagua flash au diski nyingine katika Mipangilio, Nakala ya akiba: nakala kwenye diski ileile hufa nayo.</translation>
    </message>
    <message>
        <source>Choose another folder than {folder}. ({reason})</source>
        <translation>Chagua folda nyingine badala ya {folder}. ({reason})</translation>
    </message>
    <message>
        <source>Choose the second folder</source>
        <translation>Chagua folda ya pili</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chagua…</translation>
    </message>
    <message>
        <source>Close other programs that use Cyberdesk&apos;s folder, then try again. ({reason})</source>
        <translation>Funga programu nyingine zinazotumia folda ya Cyberdesk, kisha jaribu tena. ({reason})</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Nakala</translation>
    </message>
    <message>
        <source>Copies (*.db);;All files (*)</source>
        <translation>Nakala (*.db);;Mafaili yote (*)</translation>
    </message>
    <message>
        <source>Copies are made in this folder already</source>
        <translation>Nakala tayari hufanywa katika folda hii</translation>
    </message>
    <message>
        <source>Copies of everything the counter keeps. Changes here are saved at once.</source>
        <translation>Nakala za kila kitu kinachohifadhiwa na kaunta. Mabadiliko hapa huhifadhiwa papo hapo.</translation>
    </message>
    <message>
        <source>Copies that are kept in each folder</source>
        <translation>Nakala zinazohifadhiwa katika kila folda</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Nakili sasa</translation>
    </message>
    <message>
        <source>Copying the database, and reading the copy</source>
        <translation>Inanakili hifadhidata, na kusoma nakala</translation>
    </message>
    <message>
        <source>Customers who were forgotten since then and owe something in the copy come back: {count}. Forget them again when it is settled.</source>
        <translation>Wateja waliosahauliwa tangu hapo na wanaodaiwa kitu katika nakala hurudi: {count}. Wasahau tena deni likishalipwa.</translation>
    </message>
    <message>
        <source>Everything as tables</source>
        <translation>Kila kitu kama majedwali</translation>
    </message>
    <message>
        <source>Everything is exported.</source>
        <translation>Kila kitu kimehamishwa.</translation>
    </message>
    <message>
        <source>Everything is on this disk only.</source>
        <translation>Kila kitu kiko kwenye diski hii pekee.</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Hamisha kila kitu…</translation>
    </message>
    <message>
        <source>Exporting everything</source>
        <translation>Inahamisha kila kitu</translation>
    </message>
    <message>
        <source>Folder on a stick or another disk</source>
        <translation>Folda kwenye flash au diski nyingine</translation>
    </message>
    <message>
        <source>For this the PIN is typed again, also by who is signed in.</source>
        <translation>Kwa hili PIN huandikwa tena, hata na aliyeingia.</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Ya sasa</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Kutoka faili…</translation>
    </message>
    <message>
        <source>Here and in the second folder.</source>
        <translation>Hapa na katika folda ya pili.</translation>
    </message>
    <message>
        <source>Here and second folder</source>
        <translation>Hapa na folda ya pili</translation>
    </message>
    <message>
        <source>Here only</source>
        <translation>Hapa pekee</translation>
    </message>
    <message>
        <source>In {folder}</source>
        <translation>Katika {folder}</translation>
    </message>
    <message>
        <source>Install the newest Cyberdesk on this PC, then restore it.</source>
        <translation>Sakinisha Cyberdesk mpya zaidi kwenye PC hii, kisha uirejeshe.</translation>
    </message>
    <message>
        <source>It can be written, but is on the same disk: choose a stick if you can.</source>
        <translation>Inaweza kuandikwa, lakini iko kwenye diski ileile: chagua flash ukiweza.</translation>
    </message>
    <message>
        <source>It can be written. Each copy is carried there.</source>
        <translation>Inaweza kuandikwa. Kila nakala hupelekwa huko.</translation>
    </message>
    <message>
        <source>It is not an earlier day of the ledger here, but another one: all that is here goes.</source>
        <translation>Si siku ya awali ya leja iliyo hapa, bali leja nyingine: yote yaliyo hapa yataondoka.</translation>
    </message>
    <message>
        <source>It is not there now. Copies stay on this PC until it is back.</source>
        <translation>Haipo sasa. Nakala zinabaki kwenye PC hii hadi irudi.</translation>
    </message>
    <message>
        <source>It was not carried to the second folder. Press Copy now, and look at the disk.</source>
        <translation>Haikupelekwa kwenye folda ya pili. Bonyeza Nakili sasa, na uangalie diski.</translation>
    </message>
    <message>
        <source>It was read whole, and adds up.</source>
        <translation>Imesomwa yote, na hesabu zinajumlika.</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Acha ilivyo</translation>
    </message>
    <message>
        <source>Last copy</source>
        <translation>Nakala ya mwisho</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Ilifanywa</translation>
    </message>
    <message>
        <source>Make room in {folder}, or choose another folder.</source>
        <translation>Ongeza nafasi katika {folder}, au chagua folda nyingine.</translation>
    </message>
    <message>
        <source>No copy could be made. {title}.</source>
        <translation>Nakala haikuweza kufanywa. {title}.</translation>
    </message>
    <message>
        <source>No copy of the payments was made for {days} days.</source>
        <translation>Hakuna nakala ya malipo iliyofanywa kwa siku {days}.</translation>
    </message>
    <message>
        <source>No copy reached the second folder for {days} days.</source>
        <translation>Hakuna nakala iliyofika folda ya pili kwa siku {days}.</translation>
    </message>
    <message>
        <source>No copy was made yet. Press Copy now.</source>
        <translation>Bado hakuna nakala. Bonyeza Nakili sasa.</translation>
    </message>
    <message>
        <source>No copy yet</source>
        <translation>Bado hakuna nakala</translation>
    </message>
    <message>
        <source>No payment was made since then.</source>
        <translation>Hakuna malipo yaliyofanywa tangu hapo.</translation>
    </message>
    <message>
        <source>Nobody pays it to you: pay nothing out.</source>
        <translation>Hakuna anayekulipa: usitoe chochote.</translation>
    </message>
    <message>
        <source>None: copies stay on this PC only</source>
        <translation>Hakuna: nakala hubaki kwenye PC hii pekee</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Haijakaguliwa</translation>
    </message>
    <message>
        <source>Nothing is deleted: the database of now is kept beside it, and can be restored in the same way.</source>
        <translation>Hakuna kinachofutwa: hifadhidata ya sasa huhifadhiwa kando, na inaweza kurejeshwa vivyo hivyo.</translation>
    </message>
    <message>
        <source>Nothing was changed at the counter.</source>
        <translation>Hakuna kilichobadilika kwenye kaunta.</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Ya zamani</translation>
    </message>
    <message>
        <source>One .zip with a .csv file a table, for a spreadsheet or the accountant. Phones are masked.</source>
        <translation>Faili moja la .zip lenye .csv kwa kila jedwali, kwa lahajedwali au mhasibu. Namba za simu zimefichwa.</translation>
    </message>
    <message>
        <source>Open Settings, Backup, and press Copy now.</source>
        <translation>Fungua Mipangilio, Nakala ya akiba, na ubonyeze Nakili sasa.</translation>
    </message>
    <message>
        <source>Payment {number}</source>
        <translation>Malipo {number}</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Malipo</translation>
    </message>
    <message>
        <source>Payments are confirmed by asking M-PESA.</source>
        <translation>Malipo huthibitishwa kwa kuuliza M-PESA.</translation>
    </message>
    <message>
        <source>Payments are confirmed by asking M-PESA. The light Tunnel says why.</source>
        <translation>Malipo huthibitishwa kwa kuuliza M-PESA. Taa ya Tunnel inasema kwa nini.</translation>
    </message>
    <message>
        <source>Pays {amount} of {title}</source>
        <translation>Hulipa {amount} ya {title}</translation>
    </message>
    <message>
        <source>Pays {title}</source>
        <translation>Hulipa {title}</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Kwa</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Simu</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Namba za simu</translation>
    </message>
    <message>
        <source>Phone of the new customer</source>
        <translation>Simu ya mteja mpya</translation>
    </message>
    <message>
        <source>Phone, if the customer pays by M-PESA</source>
        <translation>Simu, kama mteja analipa kwa M-PESA</translation>
    </message>
    <message>
        <source>Photocopy B/W</source>
        <translation>Nakala nyeusi/nyeupe</translation>
    </message>
    <message>
        <source>Photocopy colour</source>
        <translation>Nakala ya rangi</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>Chagua siku</translation>
    </message>
    <message>
        <source>Play the customer   F12</source>
        <translation>Cheza mteja   F12</translation>
    </message>
    <message>
        <source>Port on this PC</source>
        <translation>Port kwenye PC hii</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Huenda wanajirudia</translation>
    </message>
    <message>
        <source>Possible duplicates…</source>
        <translation>Huenda wanajirudia…</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Mazoezi</translation>
    </message>
    <message>
        <source>Practice M-PESA answers</source>
        <translation>M-PESA ya mazoezi inajibu</translation>
    </message>
    <message>
        <source>Practice M-PESA does not answer: cash works</source>
        <translation>M-PESA ya mazoezi haijibu: taslimu inafanya kazi</translation>
    </message>
    <message>
        <source>Practice and real money never mix. Choose a copy of {own}.</source>
        <translation>Pesa za mazoezi na halisi hazichanganyiki kamwe. Chagua nakala ya {own}.</translation>
    </message>
    <message>
        <source>Practice and sandbox have books of their own: sessions, payments and customers stay where they were made. The keys stay saved, so coming back takes one test.</source>
        <translation>Mazoezi na sandbox zina vitabu vyake: vipindi, malipo na wateja hubaki vilipofanyika. Funguo hubaki zimehifadhiwa, hivyo kurudi kunahitaji jaribio moja.</translation>
    </message>
    <message>
        <source>Practice data needs none.</source>
        <translation>Data ya mazoezi haihitaji.</translation>
    </message>
    <message>
        <source>Practice mode has a passkey of its own.</source>
        <translation>Mazoezi yana passkey yake.</translation>
    </message>
    <message>
        <source>Practice mode has a short code of its own.</source>
        <translation>Mazoezi yana short code yake.</translation>
    </message>
    <message>
        <source>Practice mode needs no internet.</source>
        <translation>Mazoezi hayahitaji intaneti.</translation>
    </message>
    <message>
        <source>Practice mode needs none.</source>
        <translation>Mazoezi hayahitaji.</translation>
    </message>
    <message>
        <source>Practice money is not copied by itself. Real money is: at night, and when a shift is closed.</source>
        <translation>Pesa za mazoezi hazinakiliwi zenyewe. Pesa halisi hunakiliwa: usiku, na zamu inapofungwa.</translation>
    </message>
    <message>
        <source>Practice needs no keys.</source>
        <translation>Mazoezi hayahitaji funguo.</translation>
    </message>
    <message>
        <source>Practice: no real money moves</source>
        <translation>Mazoezi: hakuna pesa halisi inayosonga</translation>
    </message>
    <message>
        <source>Practice: play the customer</source>
        <translation>Mazoezi: cheza mteja</translation>
    </message>
    <message>
        <source>Press GO LIVE at your sandbox app: the paybill, or the store number of a till; the business name without symbols; the M-PESA user name letter by letter. The code comes to that person&apos;s Safaricom line. Add M-PESA Express. One app serves all PCs: a second one ends the first.</source>
        <translation>Bonyeza GO LIVE kwenye app yako ya sandbox: paybill, au namba ya duka ya till; jina la biashara bila alama; jina la mtumiaji wa M-PESA herufi kwa herufi. Msimbo huja kwenye laini ya Safaricom ya mtu huyo. Ongeza M-PESA Express. App moja hutosha PC zote: ya pili huimaliza ya kwanza.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Price a minute of the level, KES</source>
        <translation>Bei kwa dakika ya kiwango, KES</translation>
    </message>
    <message>
        <source>Price a minute, KES</source>
        <translation>Bei kwa dakika, KES</translation>
    </message>
    <message>
        <source>Price changed</source>
        <translation>Bei imebadilishwa</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Orodha ya bei</translation>
    </message>
    <message>
        <source>Price of the package, KES</source>
        <translation>Bei ya kifurushi, KES</translation>
    </message>
    <message>
        <source>Price of {name}. Empty: it is typed each time.</source>
        <translation>Bei ya {name}. Tupu: huandikwa kila mara.</translation>
    </message>
    <message>
        <source>Price, KES</source>
        <translation>Bei, KES</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Prices of {group}</source>
        <translation>Bei za {group}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Chapa</translation>
    </message>
    <message>
        <source>Print B/W</source>
        <translation>Kuchapa nyeusi/nyeupe</translation>
    </message>
    <message>
        <source>Print colour</source>
        <translation>Kuchapa rangi</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Uchapishaji</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Faragha</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Uzalishaji</translation>
    </message>
    <message>
        <source>Production is on</source>
        <translation>Uzalishaji umewashwa</translation>
    </message>
    <message>
        <source>Prompts are not enabled for these keys.</source>
        <translation>Maombi hayajawezeshwa kwa funguo hizi.</translation>
    </message>
    <message>
        <source>Prompts do not go to Safaricom: MPESA_BASE_URL names another host.</source>
        <translation>Maombi hayaendi Safaricom: MPESA_BASE_URL inataja seva nyingine.</translation>
    </message>
    <message>
        <source>Prompts need a paybill or till of the café&apos;s own. One that pays out to a phone cannot be used.</source>
        <translation>Maombi yanahitaji paybill au till ya café yenyewe. Inayolipa kwenye simu haiwezi kutumika.</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Anwani ya umma</translation>
    </message>
    <message>
        <source>Purge now</source>
        <translation>Safisha sasa</translation>
    </message>
    <message>
        <source>Purging…</source>
        <translation>Inasafisha…</translation>
    </message>
    <message>
        <source>Put into the drawer</source>
        <translation>Zilizowekwa kwenye droo</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>Weka kando</translation>
    </message>
    <message>
        <source>Put the stick in again, or choose another folder than {folder}.</source>
        <translation>Chomeka flash tena, au chagua folda nyingine badala ya {folder}.</translation>
    </message>
    <message>
        <source>Put the stick in again, or choose another.</source>
        <translation>Chomeka flash tena, au chagua nyingine.</translation>
    </message>
    <message>
        <source>Put the stick in, or look at {folder}.</source>
        <translation>Chomeka flash, au angalia {folder}.</translation>
    </message>
    <message>
        <source>Quick sale</source>
        <translation>Uuzaji wa haraka</translation>
    </message>
    <message>
        <source>Raw messages</source>
        <translation>Ujumbe ghafi</translation>
    </message>
    <message>
        <source>Reaching M-PESA…</source>
        <translation>Inafikia M-PESA…</translation>
    </message>
    <message>
        <source>Read from: {where}.</source>
        <translation>Imesomwa kutoka: {where}.</translation>
    </message>
    <message>
        <source>Read it from the message on the customer&apos;s phone. It is counted apart, as not verified, until M-PESA confirms it: messages can be forged.</source>
        <translation>Usome kutoka ujumbe kwenye simu ya mteja. Huhesabiwa kando, kama haijathibitishwa, hadi M-PESA ithibitishe: ujumbe unaweza kughushiwa.</translation>
    </message>
    <message>
        <source>Read, the shift is open</source>
        <translation>Somo, zamu iko wazi</translation>
    </message>
    <message>
        <source>Reading the copy: {name}</source>
        <translation>Inasoma nakala: {name}</translation>
    </message>
    <message>
        <source>Reading the shift…</source>
        <translation>Inasoma zamu…</translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation>Sababu: {words}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Risiti</translation>
    </message>
    <message>
        <source>Receipt number added</source>
        <translation>Namba ya risiti imeongezwa</translation>
    </message>
    <message>
        <source>Receipt {number}.</source>
        <translation>Risiti {number}.</translation>
    </message>
    <message>
        <source>Receipt, customer or phone</source>
        <translation>Risiti, mteja au simu</translation>
    </message>
    <message>
        <source>Record F5</source>
        <translation>Rekodi F5</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>Rekodi malipo</translation>
    </message>
    <message>
        <source>Record a payment on a customer&apos;s account</source>
        <translation>Rekodi malipo kwenye akaunti ya mteja</translation>
    </message>
    <message>
        <source>Record a payment on an account</source>
        <translation>Rekodi malipo kwenye akaunti</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>Rekodi malipo</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Imerekodiwa</translation>
    </message>
    <message>
        <source>Recorded on {date} at {time}</source>
        <translation>Ilirekodiwa {date} saa {time}</translation>
    </message>
    <message>
        <source>Refund it instead.</source>
        <translation>Badala yake irudishie pesa.</translation>
    </message>
    <message>
        <source>Refund the line instead.</source>
        <translation>Badala yake rudisha pesa za mstari.</translation>
    </message>
    <message>
        <source>Refund {what}</source>
        <translation>Kurudisha pesa za {what}</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>Rudisha pesa…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Imekataliwa</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ondoa</translation>
    </message>
    <message>
        <source>Remove it where it is set, unless this is a rehearsal.</source>
        <translation>Iondoe ilipowekwa, isipokuwa haya ni mazoezi.</translation>
    </message>
    <message>
        <source>Remove station {number}</source>
        <translation>Ondoa kituo {number}</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>Ondoa kundi hili</translation>
    </message>
    <message>
        <source>Remove this package</source>
        <translation>Ondoa kifurushi hiki</translation>
    </message>
    <message>
        <source>Remove this price level</source>
        <translation>Ondoa kiwango hiki cha bei</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Badili jina</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>Badili jina la {name}</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Jina limebadilishwa</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>Ripoti tatizo…</translation>
    </message>
    <message>
        <source>Report it with the log file.</source>
        <translation>Iripoti pamoja na faili la kumbukumbu.</translation>
    </message>
    <message>
        <source>Restore a copy</source>
        <translation>Rejesha nakala</translation>
    </message>
    <message>
        <source>Restore the copy {name}</source>
        <translation>Kurejesha nakala {name}</translation>
    </message>
    <message>
        <source>Restore this copy?</source>
        <translation>Urejeshe nakala hii?</translation>
    </message>
    <message>
        <source>Restored a copy of the database</source>
        <translation>Alirejesha nakala ya hifadhidata</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Rejesha…</translation>
    </message>
    <message>
        <source>Restoring the copy. What is on its way to M-PESA is waited for.</source>
        <translation>Inarejesha nakala. Kilicho njiani kwenda M-PESA kinasubiriwa.</translation>
    </message>
    <message>
        <source>Results come in at {callback_base_url}.</source>
        <translation>Majibu huingia {callback_base_url}.</translation>
    </message>
    <message>
        <source>Resume all clocks</source>
        <translation>Endeleza saa zote</translation>
    </message>
    <message>
        <source>Resume the sessions one by one.</source>
        <translation>Endeleza vipindi kimoja kimoja.</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zilirudi</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Onyesha</translation>
    </message>
    <message>
        <source>Right used</source>
        <translation>Haki imetumika</translation>
    </message>
    <message>
        <source>Rights used</source>
        <translation>Haki zilizotumika</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Jukumu</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Jukumu la {name}</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Safari ya kwenda na kurudi</translation>
    </message>
    <message>
        <source>Run all checks</source>
        <translation>Fanya ukaguzi wote</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>Fanya ukaguzi</translation>
    </message>
    <message>
        <source>Run the checks there.</source>
        <translation>Fanya ukaguzi hapo.</translation>
    </message>
    <message>
        <source>Run the checks. What has to be mended says how.</source>
        <translation>Fanya ukaguzi. Kinachohitaji kurekebishwa kinasema namna.</translation>
    </message>
    <message>
        <source>Run them again</source>
        <translation>Ufanye tena</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Kinaendelea</translation>
    </message>
    <message>
        <source>Running: PC {number}, {name}</source>
        <translation>Kinaendelea: PC {number}, {name}</translation>
    </message>
    <message>
        <source>SHA registration</source>
        <translation>Usajili wa SHA</translation>
    </message>
    <message>
        <source>Safaricom may turn it away in production; then M-PESA is asked for each result.</source>
        <translation>Safaricom inaweza kuikataa katika uzalishaji; basi M-PESA huulizwa kwa kila jibu.</translation>
    </message>
    <message>
        <source>Safaricom&apos;s own</source>
        <translation>Ya Safaricom yenyewe</translation>
    </message>
    <message>
        <source>Safaricom&apos;s portal for businesses is org.ke.m-pesa.com.</source>
        <translation>Tovuti ya Safaricom ya biashara ni org.ke.m-pesa.com.</translation>
    </message>
    <message>
        <source>Safaricom&apos;s test number and passkey are public; only the keys are yours.</source>
        <translation>Namba na passkey ya majaribio ya Safaricom ni za umma; funguo pekee ndizo zako.</translation>
    </message>
    <message>
        <source>Safaricom&apos;s test system, with keys of your own.</source>
        <translation>Mfumo wa majaribio wa Safaricom, kwa funguo zako.</translation>
    </message>
    <message>
        <source>Safaricom&apos;s test system, with the keys of a test app. A prompt to a real phone takes real shillings, which come back the next morning. For trying out before going live.</source>
        <translation>Mfumo wa majaribio wa Safaricom, kwa funguo za app ya majaribio. Ombi kwenye simu halisi huchukua shilingi halisi, zinazorudi asubuhi inayofuata. Ni ya kujaribu kabla ya kwenda halisi.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Sandbox: for trying out. A prompt to a real phone moves real shillings.</source>
        <translation>Sandbox: ya kujaribu. Ombi kwenye simu halisi husogeza shilingi halisi.</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Jumamosi</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Hifadhi</translation>
    </message>
    <message>
        <source>Save a report…</source>
        <translation>Hifadhi ripoti…</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Hifadhi hata hivyo</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>Hifadhi msimbo</translation>
    </message>
    <message>
        <source>Save the customers</source>
        <translation>Hifadhi wateja</translation>
    </message>
    <message>
        <source>Save the payment</source>
        <translation>Hifadhi malipo</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Hifadhi ripoti</translation>
    </message>
    <message>
        <source>Save the whole phone numbers of the listed customers: {count}</source>
        <translation>Hifadhi namba kamili za simu za wateja walioonyeshwa: {count}</translation>
    </message>
    <message>
        <source>Save what you changed?</source>
        <translation>Uhifadhi ulichobadilisha?</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Imehifadhiwa</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Imehifadhiwa kama {file}</translation>
    </message>
    <message>
        <source>Saved at once. What was sold keeps the price it was sold for.</source>
        <translation>Huhifadhiwa papo hapo. Kilichouzwa hubaki na bei kiliyouziwa.</translation>
    </message>
    <message>
        <source>Saved. It takes effect now.</source>
        <translation>Imehifadhiwa. Inaanza kutumika sasa.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Inahifadhi…</translation>
    </message>
    <message>
        <source>Say in a few words why.</source>
        <translation>Sema kwa maneno machache kwa nini.</translation>
    </message>
    <message>
        <source>Say that it may begin unpaid, or cancel it.</source>
        <translation>Sema kwamba unaweza kuanza bila kulipwa, au uughairi.</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Kuskani</translation>
    </message>
    <message>
        <source>School print colour</source>
        <translation>Uchapaji wa shule wa rangi</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Skrini</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Tafuta wateja</translation>
    </message>
    <message>
        <source>Search for anything</source>
        <translation>Tafuta chochote</translation>
    </message>
    <message>
        <source>Search payments</source>
        <translation>Tafuta malipo</translation>
    </message>
    <message>
        <source>Search the staff log</source>
        <translation>Tafuta kwenye rekodi za wafanyakazi</translation>
    </message>
    <message>
        <source>Search, when no field is open</source>
        <translation>Tafuta, wakati hakuna sehemu iliyo wazi</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Inatafuta…</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Folda ya pili</translation>
    </message>
    <message>
        <source>Second payment arrived</source>
        <translation>Malipo ya pili yameingia</translation>
    </message>
    <message>
        <source>See a shift report</source>
        <translation>Kuona ripoti ya zamu</translation>
    </message>
    <message>
        <source>See that it is on, has signal and M-PESA, then send it again. An old SIM may need an update: dial *234#.</source>
        <translation>Hakikisha imewashwa, ina mtandao na M-PESA, kisha itume tena. SIM ya zamani inaweza kuhitaji kusasishwa: piga *234#.</translation>
    </message>
    <message>
        <source>See the staff log</source>
        <translation>Kuona rekodi za wafanyakazi</translation>
    </message>
    <message>
        <source>See the whole phone number of {name}</source>
        <translation>Kuona namba kamili ya simu ya {name}</translation>
    </message>
    <message>
        <source>See what the café earned</source>
        <translation>Kuona mapato ya café</translation>
    </message>
    <message>
        <source>See who did what</source>
        <translation>Kuona nani alifanya nini</translation>
    </message>
    <message>
        <source>Select one to see how it stands and what happened. The arrow keys move, / searches.</source>
        <translation>Chagua moja uone hali yake na kilichotokea. Mishale husogea, / hutafuta.</translation>
    </message>
    <message>
        <source>Select one to see what is owed and what happened. The arrow keys move, / searches.</source>
        <translation>Chagua mmoja uone anachodaiwa na kilichotokea. Mishale husogea, / hutafuta.</translation>
    </message>
    <message>
        <source>Sell a service</source>
        <translation>Uza huduma</translation>
    </message>
    <message>
        <source>Sell it anew.</source>
        <translation>Iuze upya.</translation>
    </message>
    <message>
        <source>Sell more time</source>
        <translation>Uza muda zaidi</translation>
    </message>
    <message>
        <source>Sell time</source>
        <translation>Uza muda</translation>
    </message>
    <message>
        <source>Sell time first, or more of it</source>
        <translation>Uza muda kwanza, au uongeze</translation>
    </message>
    <message>
        <source>Sell {time}</source>
        <translation>Uza {time}</translation>
    </message>
    <message>
        <source>Sell {time} more</source>
        <translation>Uza {time} zaidi</translation>
    </message>
    <message>
        <source>Send KES 1</source>
        <translation>Tuma KES 1</translation>
    </message>
    <message>
        <source>Send M-PESA again</source>
        <translation>Tuma M-PESA tena</translation>
    </message>
    <message>
        <source>Send M-PESA prompt</source>
        <translation>Tuma ombi la M-PESA</translation>
    </message>
    <message>
        <source>Send M-PESA {amount}</source>
        <translation>Tuma M-PESA {amount}</translation>
    </message>
    <message>
        <source>Send a stamped letter with the short code and the name, ID, phone and e-mail of the administrator. Log in with the password that comes back, and make a Business Manager there.</source>
        <translation>Tuma barua yenye muhuri pamoja na short code na jina, kitambulisho, simu na barua pepe ya msimamizi. Ingia kwa nenosiri litakalorudi, na utengeneze Business Manager hapo.</translation>
    </message>
    <message>
        <source>Send again in {seconds} s</source>
        <translation>Tuma tena baada ya sekunde {seconds}</translation>
    </message>
    <message>
        <source>Send it again and enter your PIN.</source>
        <translation>Itume tena na uweke PIN yako.</translation>
    </message>
    <message>
        <source>Send it again, or take cash.</source>
        <translation>Itume tena, au pokea taslimu.</translation>
    </message>
    <message>
        <source>Send the M-PESA prompt</source>
        <translation>Tuma ombi la M-PESA</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Inatuma</translation>
    </message>
    <message>
        <source>Sending the prompt to M-PESA.</source>
        <translation>Inatuma ombi kwa M-PESA.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Inatuma…</translation>
    </message>
    <message>
        <source>Sent to {phone}. Enter your M-PESA PIN there. {seconds} s</source>
        <translation>Limetumwa kwa {phone}. Weka PIN yako ya M-PESA hapo. Sekunde {seconds}</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Huduma</translation>
    </message>
    <message>
        <source>Service added</source>
        <translation>Huduma imeongezwa</translation>
    </message>
    <message>
        <source>Service changed</source>
        <translation>Huduma imebadilishwa</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Huduma</translation>
    </message>
    <message>
        <source>Services and prices</source>
        <translation>Huduma na bei</translation>
    </message>
    <message>
        <source>Sessions, cash and the ledger. M-PESA may refuse prompts.</source>
        <translation>Vipindi, taslimu na leja. M-PESA inaweza kukataa maombi.</translation>
    </message>
    <message>
        <source>Sessions, cash, M-PESA prompts and the ledger.</source>
        <translation>Vipindi, taslimu, maombi ya M-PESA na leja.</translation>
    </message>
    <message>
        <source>Sessions, cash, accounts and the ledger, without limit. Prompts go out when it is back.</source>
        <translation>Vipindi, taslimu, akaunti na leja, bila kikomo. Maombi yatatoka itakaporudi.</translation>
    </message>
    <message>
        <source>Sessions, cash, accounts and the ledger.</source>
        <translation>Vipindi, taslimu, akaunti na leja.</translation>
    </message>
    <message>
        <source>Sessions, sales and payments. The rest takes a supervisor&apos;s PIN each time.</source>
        <translation>Vipindi, mauzo na malipo. Mengine yanahitaji PIN ya msimamizi kila mara.</translation>
    </message>
    <message>
        <source>Set MPESA_SHORTCODE.</source>
        <translation>Weka MPESA_SHORTCODE.</translation>
    </message>
    <message>
        <source>Set by the environment, cannot be changed here.</source>
        <translation>Imewekwa na mazingira, haiwezi kubadilishwa hapa.</translation>
    </message>
    <message>
        <source>Set the PC&apos;s clock. If it is right, somebody stands between: do not go on.</source>
        <translation>Weka saa ya PC sawa. Kama ni sawa, kuna mtu katikati: usiendelee.</translation>
    </message>
    <message>
        <source>Set the clock of the PC, and let it set itself from the internet.</source>
        <translation>Weka saa ya PC sawa, na iache ijiweke kutoka intaneti.</translation>
    </message>
    <message>
        <source>Set the clock of this PC, and let it set itself from the internet.</source>
        <translation>Weka saa ya PC hii sawa, na iache ijiweke kutoka intaneti.</translation>
    </message>
    <message>
        <source>Set the clock of this PC.</source>
        <translation>Weka saa ya PC hii sawa.</translation>
    </message>
    <message>
        <source>Set.</source>
        <translation>Imewekwa.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Mipangilio</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Zamu</translation>
    </message>
    <message>
        <source>Shift F10</source>
        <translation>Zamu F10</translation>
    </message>
    <message>
        <source>Shift {number}</source>
        <translation>Zamu {number}</translation>
    </message>
    <message>
        <source>Shift {number} · since {time}</source>
        <translation>Zamu {number} · tangu {time}</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Zamu</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Duka</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Short code</translation>
    </message>
    <message>
        <source>Should be there</source>
        <translation>Zinapaswa kuwepo</translation>
    </message>
    <message>
        <source>Show a whole phone number</source>
        <translation>Kuonyesha namba kamili ya simu</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>Onyesha wateja wote</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Onyesha yote</translation>
    </message>
    <message>
        <source>Show number</source>
        <translation>Onyesha namba</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Onyesha za zamani</translation>
    </message>
    <message>
        <source>Show raw messages</source>
        <translation>Onyesha ujumbe ghafi</translation>
    </message>
    <message>
        <source>Sign in with your PIN.</source>
        <translation>Ingia kwa PIN yako.</translation>
    </message>
    <message>
        <source>Sign in, then add people there.</source>
        <translation>Ingia, kisha ongeza watu hapo.</translation>
    </message>
    <message>
        <source>Sign up at developer.safaricom.co.ke with an e-mail address, add an app with M-PESA Express in its sandbox, and copy the two keys from there.</source>
        <translation>Jisajili developer.safaricom.co.ke kwa barua pepe, ongeza app yenye M-PESA Express kwenye sandbox yake, na unakili funguo mbili kutoka hapo.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Ameingia</translation>
    </message>
    <message>
        <source>Signed in now</source>
        <translation>Ameingia sasa</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Ametoka</translation>
    </message>
    <message>
        <source>Signs in to M-PESA with what is typed above. Sends no prompt.</source>
        <translation>Huingia M-PESA kwa kilichoandikwa juu. Haitumi ombi.</translation>
    </message>
    <message>
        <source>Signs the prompt. In Safaricom&apos;s letter; also called head office number.</source>
        <translation>Husaini ombi. Kwenye barua ya Safaricom; pia huitwa namba ya ofisi kuu.</translation>
    </message>
    <message>
        <source>Since {time} · {tariff}</source>
        <translation>Tangu {time} · {tariff}</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukubwa</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Ukubwa wa maandishi</translation>
    </message>
    <message>
        <source>Skip, use the usual values</source>
        <translation>Ruka, tumia thamani za kawaida</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Hadi sasa</translation>
    </message>
    <message>
        <source>So much is not in the drawer</source>
        <translation>Hakuna kiasi hicho kwenye droo</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Ndogo</translation>
    </message>
    <message>
        <source>Some routers do not let us call ourselves. If callbacks come, all is well.</source>
        <translation>Baadhi ya router haziruhusu tujipigie. Callback zikija, kila kitu kiko sawa.</translation>
    </message>
    <message>
        <source>Some routers do not let us call ourselves. Look whether callbacks come.</source>
        <translation>Baadhi ya router haziruhusu tujipigie. Angalia kama callback zinakuja.</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Panga kwa</translation>
    </message>
    <message>
        <source>Sort by {what}</source>
        <translation>Panga kwa {what}</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Sauti</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Wafanyakazi</translation>
    </message>
    <message>
        <source>Staff changes</source>
        <translation>Mabadiliko ya wafanyakazi</translation>
    </message>
    <message>
        <source>Staff log</source>
        <translation>Rekodi za wafanyakazi</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Kawaida</translation>
    </message>
    <message>
        <source>Start Cyberdesk again.</source>
        <translation>Anzisha Cyberdesk tena.</translation>
    </message>
    <message>
        <source>Start fee, KES</source>
        <translation>Ada ya kuanza, KES</translation>
    </message>
    <message>
        <source>Start session</source>
        <translation>Anza kipindi</translation>
    </message>
    <message>
        <source>Start the next customer</source>
        <translation>Mwanzishe mteja anayefuata</translation>
    </message>
    <message>
        <source>Start the session, or end it</source>
        <translation>Anza kipindi, au kimalize</translation>
    </message>
    <message>
        <source>Station {number}</source>
        <translation>Kituo {number}</translation>
    </message>
    <message>
        <source>Station {number} is in use</source>
        <translation>Kituo {number} kinatumika</translation>
    </message>
    <message>
        <source>Station {number} is in use already</source>
        <translation>Kituo {number} kinatumika tayari</translation>
    </message>
    <message>
        <source>Station {number} is out of order</source>
        <translation>Kituo {number} kimeharibika</translation>
    </message>
    <message>
        <source>Station {station_number} is in use already</source>
        <translation>Kituo {station_number} kinatumika tayari</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Vituo</translation>
    </message>
    <message>
        <source>Stations with a price of their own.</source>
        <translation>Vituo vyenye bei yake.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Hali</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Baki</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Hatua {step} kati ya {steps}</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Bado kulipwa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Simama</translation>
    </message>
    <message>
        <source>Stop taking M-PESA, keep the database file, and call for help.</source>
        <translation>Acha kupokea M-PESA, hifadhi faili la hifadhidata, na uombe msaada.</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Acha kusubiri</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Imesimamishwa. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Inasimama…</translation>
    </message>
    <message>
        <source>Store number</source>
        <translation>Namba ya duka</translation>
    </message>
    <message>
        <source>Store number and till number may be swapped: the till number is the one on the sticker.</source>
        <translation>Namba ya duka na namba ya till huenda zimebadilishana: namba ya till ndiyo iliyo kwenye stika.</translation>
    </message>
    <message>
        <source>Straight to production: I have its keys</source>
        <translation>Moja kwa moja hadi uzalishaji: nina funguo zake</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Jumapili</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Msimamizi</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Badilishana</translation>
    </message>
    <message>
        <source>Switch on production</source>
        <translation>Washa uzalishaji</translation>
    </message>
    <message>
        <source>Switch to the sandbox</source>
        <translation>Hamia sandbox</translation>
    </message>
    <message>
        <source>Switched. It takes effect now.</source>
        <translation>Imebadilishwa. Inaanza kutumika sasa.</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Majedwali (*.csv)</translation>
    </message>
    <message>
        <source>Take a copy back</source>
        <translation>Kurejesha nakala</translation>
    </message>
    <message>
        <source>Take a false code back</source>
        <translation>Ondoa msimbo wa uongo</translation>
    </message>
    <message>
        <source>Take a line off</source>
        <translation>Ondoa mstari</translation>
    </message>
    <message>
        <source>Take a line off…</source>
        <translation>Ondoa mstari…</translation>
    </message>
    <message>
        <source>Take a part of it now, or ask a supervisor to approve it.</source>
        <translation>Pokea sehemu yake sasa, au mwombe msimamizi aidhinishe.</translation>
    </message>
    <message>
        <source>Take a part of it, and the rest in cash.</source>
        <translation>Pokea sehemu yake, na iliyobaki kwa taslimu.</translation>
    </message>
    <message>
        <source>Take a part…</source>
        <translation>Pokea sehemu…</translation>
    </message>
    <message>
        <source>Take all that is due</source>
        <translation>Pokea yote inayodaiwa</translation>
    </message>
    <message>
        <source>Take back a bill or a line of it</source>
        <translation>Kuondoa bili au mstari wake</translation>
    </message>
    <message>
        <source>Take back {what}</source>
        <translation>Kuondoa {what}</translation>
    </message>
    <message>
        <source>Take cash</source>
        <translation>Pokea taslimu</translation>
    </message>
    <message>
        <source>Take cash for the bill</source>
        <translation>Pokea taslimu kwa bili</translation>
    </message>
    <message>
        <source>Take cash or M-PESA instead.</source>
        <translation>Badala yake pokea taslimu au M-PESA.</translation>
    </message>
    <message>
        <source>Take cash, and tell the owner.</source>
        <translation>Pokea taslimu, na umwambie mmiliki.</translation>
    </message>
    <message>
        <source>Take cash.</source>
        <translation>Pokea taslimu.</translation>
    </message>
    <message>
        <source>Take it back: nothing is counted, and what it paid is due again.</source>
        <translation>Uondoe: hakuna kinachohesabiwa, na kilicholipa kinadaiwa tena.</translation>
    </message>
    <message>
        <source>Take it from the till</source>
        <translation>Ichukue kutoka till</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Iondoe</translation>
    </message>
    <message>
        <source>Take it off its bill.</source>
        <translation>Iondoe kwenye bili yake.</translation>
    </message>
    <message>
        <source>Take it off the bill, or make the bill void.</source>
        <translation>Iondoe kwenye bili, au batilisha bili.</translation>
    </message>
    <message>
        <source>Take its payment first.</source>
        <translation>Pokea malipo yake kwanza.</translation>
    </message>
    <message>
        <source>Take its payment, or cancel it.</source>
        <translation>Pokea malipo yake, au ighairi.</translation>
    </message>
    <message>
        <source>Take off: {name}</source>
        <translation>Ondoa: {name}</translation>
    </message>
    <message>
        <source>Take only a part of the bill</source>
        <translation>Pokea sehemu tu ya bili</translation>
    </message>
    <message>
        <source>Take only a part of the bill   Alt+A</source>
        <translation>Pokea sehemu tu ya bili   Alt+A</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Toa</translation>
    </message>
    <message>
        <source>Take that amount, or give change.</source>
        <translation>Pokea kiasi hicho, au toa chenji.</translation>
    </message>
    <message>
        <source>Take the code back only if you know that the message was forged, or that another code was meant. Nothing is counted then, and what it paid is due again. If M-PESA confirms the payment later, it counts after all.</source>
        <translation>Ondoa msimbo tu kama unajua ujumbe ulighushiwa, au msimbo mwingine ulikusudiwa. Basi hakuna kinachohesabiwa, na kilicholipa kinadaiwa tena. M-PESA ikithibitisha malipo baadaye, yatahesabiwa hata hivyo.</translation>
    </message>
    <message>
        <source>Take the other lines off first.</source>
        <translation>Ondoa mistari mingine kwanza.</translation>
    </message>
    <message>
        <source>Take the payment first.</source>
        <translation>Pokea malipo kwanza.</translation>
    </message>
    <message>
        <source>Take the payment.</source>
        <translation>Pokea malipo.</translation>
    </message>
    <message>
        <source>Take the rest, or give that part back first.</source>
        <translation>Pokea iliyobaki, au rudisha sehemu hiyo kwanza.</translation>
    </message>
    <message>
        <source>Take the rest.</source>
        <translation>Pokea iliyobaki.</translation>
    </message>
    <message>
        <source>Take the write protection off {folder}, or choose another folder.</source>
        <translation>Ondoa kinga ya kuandika kwenye {folder}, au chagua folda nyingine.</translation>
    </message>
    <message>
        <source>Take their payment first.</source>
        <translation>Pokea malipo yao kwanza.</translation>
    </message>
    <message>
        <source>Take their payment, or cancel them.</source>
        <translation>Pokea malipo yao, au uyaghairi.</translation>
    </message>
    <message>
        <source>Take up the bill of {name}, {amount}</source>
        <translation>Chukua bili ya {name}, {amount}</translation>
    </message>
    <message>
        <source>Take {amount} from the drawer and give it to the customer.</source>
        <translation>Chukua {amount} kutoka droo na umpe mteja.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Zilizopokelewa</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Imepokelewa na</translation>
    </message>
    <message>
        <source>Taken by method</source>
        <translation>Zilizopokelewa kwa njia</translation>
    </message>
    <message>
        <source>Taken by staff</source>
        <translation>Zilizopokelewa na wafanyakazi</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Imeondolewa</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>Imechukuliwa tena</translation>
    </message>
    <message>
        <source>Taken {date} {time} by {staff}</source>
        <translation>Imepokelewa {date} {time} na {staff}</translation>
    </message>
    <message>
        <source>Taken: {amount}</source>
        <translation>Zilizopokelewa: {amount}</translation>
    </message>
    <message>
        <source>Takes effect at once, on this PC only.</source>
        <translation>Huanza papo hapo, kwenye PC hii pekee.</translation>
    </message>
    <message>
        <source>Taking effect. What is on its way to M-PESA is waited for.</source>
        <translation>Inaanza kutumika. Kilicho njiani kwenda M-PESA kinasubiriwa.</translation>
    </message>
    <message>
        <source>Takings</source>
        <translation>Pesa zilizopokelewa</translation>
    </message>
    <message>
        <source>Takings by hour</source>
        <translation>Pesa zilizopokelewa kwa saa</translation>
    </message>
    <message>
        <source>Takings by method</source>
        <translation>Pesa zilizopokelewa kwa njia</translation>
    </message>
    <message>
        <source>Takings by staff</source>
        <translation>Pesa zilizopokelewa kwa mfanyakazi</translation>
    </message>
    <message>
        <source>Talk to the customer.</source>
        <translation>Zungumza na mteja.</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Msimbo wa kodi</translation>
    </message>
    <message>
        <source>Tax rate %</source>
        <translation>Kiwango cha kodi %</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Jaribu</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Jaribu muunganisho</translation>
    </message>
    <message>
        <source>Test payments</source>
        <translation>Malipo ya majaribio</translation>
    </message>
    <message>
        <source>Test the second folder</source>
        <translation>Jaribu folda ya pili</translation>
    </message>
    <message>
        <source>Testing the keys before they are saved…</source>
        <translation>Inajaribu funguo kabla hazijahifadhiwa…</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Inajaribu…</translation>
    </message>
    <message>
        <source>That is less than the least that time costs.</source>
        <translation>Hiyo ni chini ya gharama ya chini ya muda.</translation>
    </message>
    <message>
        <source>That works. A tunnel makes it quicker.</source>
        <translation>Inafanya kazi. Tunnel huifanya iwe haraka.</translation>
    </message>
    <message>
        <source>The M-PESA host does not answer in time.</source>
        <translation>Seva ya M-PESA haijibu kwa wakati.</translation>
    </message>
    <message>
        <source>The M-PESA host is not found: there is no internet.</source>
        <translation>Seva ya M-PESA haipatikani: hakuna intaneti.</translation>
    </message>
    <message>
        <source>The M-PESA host turns the connection away.</source>
        <translation>Seva ya M-PESA inakataa muunganisho.</translation>
    </message>
    <message>
        <source>The M-PESA host&apos;s certificate cannot be trusted.</source>
        <translation>Cheti cha seva ya M-PESA hakiaminiki.</translation>
    </message>
    <message>
        <source>The M-PESA prompt may still be paid. Press Cash again to take cash all the same.</source>
        <translation>Ombi la M-PESA bado linaweza kulipwa. Bonyeza Taslimu tena kupokea taslimu hata hivyo.</translation>
    </message>
    <message>
        <source>The PC is out of memory</source>
        <translation>PC imeishiwa kumbukumbu</translation>
    </message>
    <message>
        <source>The PIN was wrong.</source>
        <translation>PIN haikuwa sahihi.</translation>
    </message>
    <message>
        <source>The Z report is kept, and can be printed again at any time.</source>
        <translation>Ripoti ya Z imehifadhiwa, na inaweza kuchapwa tena wakati wowote.</translation>
    </message>
    <message>
        <source>The account&apos;s fixed domain, like till.ngrok-free.app. Then the address never changes.</source>
        <translation>Domain ya kudumu ya akaunti, kama till.ngrok-free.app. Basi anwani haibadiliki kamwe.</translation>
    </message>
    <message>
        <source>The agency has its fee already</source>
        <translation>Ofisi ya serikali tayari ina ada yake</translation>
    </message>
    <message>
        <source>The agency&apos;s number</source>
        <translation>Namba ya ofisi ya serikali</translation>
    </message>
    <message>
        <source>The amount must be more than zero</source>
        <translation>Kiasi lazima kiwe zaidi ya sifuri</translation>
    </message>
    <message>
        <source>The answers could not be kept</source>
        <translation>Majibu hayakuweza kuhifadhiwa</translation>
    </message>
    <message>
        <source>The beginning of a receipt number, part of a name, or the end of a phone</source>
        <translation>Mwanzo wa namba ya risiti, sehemu ya jina, au mwisho wa simu</translation>
    </message>
    <message>
        <source>The bill is kept among those that wait.</source>
        <translation>Bili inahifadhiwa kati ya zinazosubiri.</translation>
    </message>
    <message>
        <source>The bill of this job decides that</source>
        <translation>Bili ya kazi hii ndiyo inayoamua hilo</translation>
    </message>
    <message>
        <source>The busiest: {hour}.</source>
        <translation>Yenye shughuli nyingi zaidi: {hour}.</translation>
    </message>
    <message>
        <source>The café&apos;s M-PESA account is full.</source>
        <translation>Akaunti ya M-PESA ya café imejaa.</translation>
    </message>
    <message>
        <source>The callback server does not run: its port is taken by another program.</source>
        <translation>Seva ya callback haifanyi kazi: port yake inatumiwa na programu nyingine.</translation>
    </message>
    <message>
        <source>The callback server listens, but M-PESA has no address to reach it.</source>
        <translation>Seva ya callback inasikiliza, lakini M-PESA haina anwani ya kuifikia.</translation>
    </message>
    <message>
        <source>The callback server listens.</source>
        <translation>Seva ya callback inasikiliza.</translation>
    </message>
    <message>
        <source>The chain is intact and all entries add up.</source>
        <translation>Mnyororo ni mzima na maingizo yote yanajumlika.</translation>
    </message>
    <message>
        <source>The checks name the rest.</source>
        <translation>Ukaguzi unataja mengine.</translation>
    </message>
    <message>
        <source>The checks were not run.</source>
        <translation>Ukaguzi haukufanywa.</translation>
    </message>
    <message>
        <source>The clock of this session does not run</source>
        <translation>Saa ya kipindi hiki haiendi</translation>
    </message>
    <message>
        <source>The clock, the way to M-PESA, the database and the way back, as if production was on.</source>
        <translation>Saa, njia ya kwenda M-PESA, hifadhidata na njia ya kurudi, kana kwamba uzalishaji umewashwa.</translation>
    </message>
    <message>
        <source>The code has 10 letters and digits; this has {count}</source>
        <translation>Msimbo una herufi na tarakimu 10; huu una {count}</translation>
    </message>
    <message>
        <source>The code has letters and digits only, for example SJK4H7L2QX</source>
        <translation>Msimbo una herufi na tarakimu pekee, kwa mfano SJK4H7L2QX</translation>
    </message>
    <message>
        <source>The code is from another payment than that</source>
        <translation>Msimbo ni wa malipo mengine</translation>
    </message>
    <message>
        <source>The code that was typed for them was false.</source>
        <translation>Msimbo ulioandikwa kwa ajili yao ulikuwa wa uongo.</translation>
    </message>
    <message>
        <source>The code was false</source>
        <translation>Msimbo ulikuwa wa uongo</translation>
    </message>
    <message>
        <source>The connection to the M-PESA host breaks.</source>
        <translation>Muunganisho wa seva ya M-PESA unakatika.</translation>
    </message>
    <message>
        <source>The copies cannot be read. {title}.</source>
        <translation>Nakala haziwezi kusomwa. {title}.</translation>
    </message>
    <message>
        <source>The copy could not be restored</source>
        <translation>Nakala haikuweza kurejeshwa</translation>
    </message>
    <message>
        <source>The copy does not add up</source>
        <translation>Hesabu za nakala hazijumliki</translation>
    </message>
    <message>
        <source>The copy is damaged</source>
        <translation>Nakala imeharibika</translation>
    </message>
    <message>
        <source>The copy is made, on this PC only.</source>
        <translation>Nakala imefanywa, kwenye PC hii pekee.</translation>
    </message>
    <message>
        <source>The copy is made: it was read whole, and adds up.</source>
        <translation>Nakala imefanywa: imesomwa yote, na hesabu zinajumlika.</translation>
    </message>
    <message>
        <source>The copy is not there</source>
        <translation>Nakala haipo</translation>
    </message>
    <message>
        <source>The copy is restored, and everything in it adds up.</source>
        <translation>Nakala imerejeshwa, na hesabu zote zinajumlika.</translation>
    </message>
    <message>
        <source>The copy of {moment}: {facts}.</source>
        <translation>Nakala ya {moment}: {facts}.</translation>
    </message>
    <message>
        <source>The copy was written by a newer Cyberdesk</source>
        <translation>Nakala iliandikwa na Cyberdesk mpya zaidi</translation>
    </message>
    <message>
        <source>The counter opens again in a moment. The owner&apos;s PIN is needed.</source>
        <translation>Kaunta itafunguka tena baada ya muda mfupi. PIN ya mmiliki inahitajika.</translation>
    </message>
    <message>
        <source>The counter opens the books of the sandbox. The others stay as they are.</source>
        <translation>Kaunta inafungua vitabu vya sandbox. Vingine vinabaki vilivyo.</translation>
    </message>
    <message>
        <source>The credit stays for the next one.</source>
        <translation>Salio linabaki kwa ijayo.</translation>
    </message>
    <message>
        <source>The customer agrees that we keep the full number</source>
        <translation>Mteja anakubali tuhifadhi namba kamili</translation>
    </message>
    <message>
        <source>The customer cancelled.</source>
        <translation>Mteja alighairi.</translation>
    </message>
    <message>
        <source>The customer got no M-PESA message: charge again</source>
        <translation>Mteja hakupata ujumbe wa M-PESA: toza tena</translation>
    </message>
    <message>
        <source>The customer has used this time</source>
        <translation>Mteja ametumia muda huu</translation>
    </message>
    <message>
        <source>The customer is at a PC</source>
        <translation>Mteja yuko kwenye PC</translation>
    </message>
    <message>
        <source>The customer must call Safaricom. Take cash.</source>
        <translation>Mteja lazima apigie Safaricom. Pokea taslimu.</translation>
    </message>
    <message>
        <source>The customer owes it again.</source>
        <translation>Mteja anadaiwa tena.</translation>
    </message>
    <message>
        <source>The customer owes it. An M-PESA payment that is in doubt is watched further, and settles the bill by itself when it turns out paid.</source>
        <translation>Mteja anadaiwa. Malipo ya M-PESA yasiyojulikana yanaendelea kufuatiliwa, na hulipa bili yenyewe yakionekana yamelipwa.</translation>
    </message>
    <message>
        <source>The customer owes nothing any more. The bill stays in the books, marked void.</source>
        <translation>Mteja hadaiwi tena. Bili inabaki vitabuni, ikiwa imebatilishwa.</translation>
    </message>
    <message>
        <source>The customer paid by themselves: type the code   Alt+T</source>
        <translation>Mteja alilipa mwenyewe: andika msimbo   Alt+T</translation>
    </message>
    <message>
        <source>The customer paid twice.</source>
        <translation>Mteja alilipa mara mbili.</translation>
    </message>
    <message>
        <source>The customer pays what is cheapest for the time used: packages, or minute by minute.</source>
        <translation>Mteja hulipa kilicho nafuu zaidi kwa muda uliotumika: vifurushi, au dakika kwa dakika.</translation>
    </message>
    <message>
        <source>The customer still owes</source>
        <translation>Mteja bado anadaiwa</translation>
    </message>
    <message>
        <source>The customer&apos;s M-PESA is locked.</source>
        <translation>M-PESA ya mteja imefungwa.</translation>
    </message>
    <message>
        <source>The customer&apos;s daily limit is reached.</source>
        <translation>Kikomo cha siku cha mteja kimefikiwa.</translation>
    </message>
    <message>
        <source>The customer&apos;s phone</source>
        <translation>Simu ya mteja</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>Folda ya data haiwezi kutumika</translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation>Hifadhidata haiwezi kufunguliwa</translation>
    </message>
    <message>
        <source>The database cannot be written</source>
        <translation>Hifadhidata haiwezi kuandikwa</translation>
    </message>
    <message>
        <source>The database could not be brought up to date</source>
        <translation>Hifadhidata haikuweza kusasishwa</translation>
    </message>
    <message>
        <source>The database gave up this change</source>
        <translation>Hifadhidata iliacha badiliko hili</translation>
    </message>
    <message>
        <source>The database is busy</source>
        <translation>Hifadhidata ina shughuli</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>Hifadhidata imeharibika</translation>
    </message>
    <message>
        <source>The database of before is in use; nothing was changed.</source>
        <translation>Hifadhidata ya awali inatumika; hakuna kilichobadilika.</translation>
    </message>
    <message>
        <source>The database of before is kept: {file}</source>
        <translation>Hifadhidata ya awali imehifadhiwa: {file}</translation>
    </message>
    <message>
        <source>The database was written by a newer Cyberdesk</source>
        <translation>Hifadhidata iliandikwa na Cyberdesk mpya zaidi</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Diski imejaa</translation>
    </message>
    <message>
        <source>The disk is nearly full.</source>
        <translation>Diski inakaribia kujaa.</translation>
    </message>
    <message>
        <source>The disk reported a fault</source>
        <translation>Diski iliripoti hitilafu</translation>
    </message>
    <message>
        <source>The end of the address. Words like mpesa in it are refused at times.</source>
        <translation>Mwisho wa anwani. Maneno kama mpesa ndani yake hukataliwa wakati mwingine.</translation>
    </message>
    <message>
        <source>The environment of this PC decides: {keys}.</source>
        <translation>Mazingira ya PC hii ndiyo yanayoamua: {keys}.</translation>
    </message>
    <message>
        <source>The fee of this job was taken off its bill</source>
        <translation>Ada ya kazi hii iliondolewa kwenye bili yake</translation>
    </message>
    <message>
        <source>The file is not what was written when it was made. Choose another copy.</source>
        <translation>Faili si lile lililoandikwa ilipofanywa. Chagua nakala nyingine.</translation>
    </message>
    <message>
        <source>The file {name} is missing. Install Cyberdesk again.</source>
        <translation>Faili {name} halipo. Weka Cyberdesk tena.</translation>
    </message>
    <message>
        <source>The folder cannot be used</source>
        <translation>Folda haiwezi kutumika</translation>
    </message>
    <message>
        <source>The folder cannot be written</source>
        <translation>Folda haiwezi kuandikwa</translation>
    </message>
    <message>
        <source>The folder is not there</source>
        <translation>Folda haipo</translation>
    </message>
    <message>
        <source>The full number is not kept</source>
        <translation>Namba kamili haihifadhiwi</translation>
    </message>
    <message>
        <source>The internet is slow or M-PESA is down. Wait, or take cash.</source>
        <translation>Intaneti ni polepole au M-PESA iko chini. Subiri, au pokea taslimu.</translation>
    </message>
    <message>
        <source>The keys are right, but prompts are not enabled for them.</source>
        <translation>Funguo ni sahihi, lakini maombi hayajawezeshwa kwazo.</translation>
    </message>
    <message>
        <source>The keys did not pass the test.</source>
        <translation>Funguo hazikufaulu jaribio.</translation>
    </message>
    <message>
        <source>The keys of a sandbox app</source>
        <translation>Funguo za app ya sandbox</translation>
    </message>
    <message>
        <source>The last call to M-PESA got no answer. Looking why.</source>
        <translation>M-PESA haikujibu mara ya mwisho. Inaangalia sababu.</translation>
    </message>
    <message>
        <source>The last one is fresh.</source>
        <translation>Ya mwisho ni mpya.</translation>
    </message>
    <message>
        <source>The last one is {days} days old.</source>
        <translation>Ya mwisho ina siku {days}.</translation>
    </message>
    <message>
        <source>The ledger does not add up. {fault}</source>
        <translation>Leja haijumliki. {fault}</translation>
    </message>
    <message>
        <source>The ledger in short. It is the same on two copies only if every entry is the same.</source>
        <translation>Leja kwa kifupi. Ni sawa kwenye nakala mbili tu kama kila ingizo ni sawa.</translation>
    </message>
    <message>
        <source>The limit was changed</source>
        <translation>Kikomo kilibadilishwa</translation>
    </message>
    <message>
        <source>The line is charged no longer. It stays in the books with your reason.</source>
        <translation>Mstari hautozwi tena. Unabaki vitabuni pamoja na sababu yako.</translation>
    </message>
    <message>
        <source>The log is in {folder}</source>
        <translation>Kumbukumbu iko {folder}</translation>
    </message>
    <message>
        <source>The message was likely forged.</source>
        <translation>Ujumbe huenda ulighushiwa.</translation>
    </message>
    <message>
        <source>The minutes added last are not paid yet</source>
        <translation>Dakika zilizoongezwa mwisho hazijalipwa</translation>
    </message>
    <message>
        <source>The minutes count towards it. 0: no minimum.</source>
        <translation>Dakika zinahesabiwa ndani yake. 0: hakuna kiwango cha chini.</translation>
    </message>
    <message>
        <source>The minutes sold before are not paid</source>
        <translation>Dakika zilizouzwa awali hazijalipwa</translation>
    </message>
    <message>
        <source>The most that time costs is less than the least</source>
        <translation>Gharama ya juu ya muda ni chini ya gharama ya chini</translation>
    </message>
    <message>
        <source>The name of the folder is too long</source>
        <translation>Jina la folda ni refu mno</translation>
    </message>
    <message>
        <source>The name stands at the top of the window and on receipts.</source>
        <translation>Jina liko juu ya dirisha na kwenye risiti.</translation>
    </message>
    <message>
        <source>The name stands beside each payment. Add others in Settings.</source>
        <translation>Jina huwa kando ya kila malipo. Ongeza wengine kwenye Mipangilio.</translation>
    </message>
    <message>
        <source>The name, the number and the note go everywhere. Bills and payments stay, as those of “{name}”. This cannot be taken back.</source>
        <translation>Jina, namba na maelezo hufutwa kila mahali. Bili na malipo hubaki, kama ya “{name}”. Hili haliwezi kurudishwa nyuma.</translation>
    </message>
    <message>
        <source>The new PIN is the old one.</source>
        <translation>PIN mpya ni ile ya zamani.</translation>
    </message>
    <message>
        <source>The ngrok program</source>
        <translation>Programu ya ngrok</translation>
    </message>
    <message>
        <source>The number above</source>
        <translation>Namba iliyo juu</translation>
    </message>
    <message>
        <source>The number that customers pay to.</source>
        <translation>Namba ambayo wateja hulipia.</translation>
    </message>
    <message>
        <source>The old ones stand.</source>
        <translation>Ya zamani inabaki.</translation>
    </message>
    <message>
        <source>The paybill, store or till number is wrong.</source>
        <translation>Namba ya paybill, duka au till si sahihi.</translation>
    </message>
    <message>
        <source>The phone did not answer.</source>
        <translation>Simu haikujibu.</translation>
    </message>
    <message>
        <source>The price list is as it was.</source>
        <translation>Orodha ya bei iko kama ilivyokuwa.</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>Programu imekosea</translation>
    </message>
    <message>
        <source>The program plays M-PESA, and no money moves. Try everything out. Your own till or paybill goes into Settings when you are ready.</source>
        <translation>Programu inacheza M-PESA, na hakuna pesa inayosonga. Jaribu kila kitu. Till au paybill yako utaiweka kwenye Mipangilio ukiwa tayari.</translation>
    </message>
    <message>
        <source>The program runs ngrok, which gives this PC a public address. A free account is enough. When it is down, the program asks M-PESA instead.</source>
        <translation>Programu huendesha ngrok, inayoipa PC hii anwani ya umma. Akaunti ya bure inatosha. Ikiwa chini, programu huuliza M-PESA badala yake.</translation>
    </message>
    <message>
        <source>The program stopped while the prompt was being sent.</source>
        <translation>Programu ilisimama ombi likitumwa.</translation>
    </message>
    <message>
        <source>The prompt</source>
        <translation>Ombi</translation>
    </message>
    <message>
        <source>The prompt did not leave this PC: M-PESA cannot be reached.</source>
        <translation>Ombi halikutoka kwenye PC hii: M-PESA haifikiki.</translation>
    </message>
    <message>
        <source>The prompt is on the phone.</source>
        <translation>Ombi liko kwenye simu.</translation>
    </message>
    <message>
        <source>The prompt ran out of time.</source>
        <translation>Muda wa ombi ulikwisha.</translation>
    </message>
    <message>
        <source>The prompt was sent, but M-PESA&apos;s answer got lost.</source>
        <translation>Ombi lilitumwa, lakini jibu la M-PESA lilipotea.</translation>
    </message>
    <message>
        <source>The quantity is a whole number from 1 to 9,999</source>
        <translation>Idadi ni namba kamili kutoka 1 hadi 9,999</translation>
    </message>
    <message>
        <source>The real M-PESA. Money goes to your own number.</source>
        <translation>M-PESA halisi. Pesa huenda kwa namba yako.</translation>
    </message>
    <message>
        <source>The real M-PESA. What customers pay goes to your paybill or till.</source>
        <translation>M-PESA halisi. Wanacholipa wateja huenda kwa paybill au till yako.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Ripoti</translation>
    </message>
    <message>
        <source>The report could not be saved</source>
        <translation>Ripoti haikuweza kuhifadhiwa</translation>
    </message>
    <message>
        <source>The report could not be saved: {reason}</source>
        <translation>Ripoti haikuweza kuhifadhiwa: {reason}</translation>
    </message>
    <message>
        <source>The report is saved: {file}</source>
        <translation>Ripoti imehifadhiwa: {file}</translation>
    </message>
    <message>
        <source>The rest stands to the customer&apos;s credit.</source>
        <translation>Iliyobaki ni salio la mteja.</translation>
    </message>
    <message>
        <source>The safe next step, shown with a ring</source>
        <translation>Hatua salama inayofuata, inaonyeshwa kwa mzingo</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>PIN ile ile tena</translation>
    </message>
    <message>
        <source>The same digit over and over is guessed first. Mix them.</source>
        <translation>Tarakimu moja inayojirudia hubashiriwa kwanza. Zichanganye.</translation>
    </message>
    <message>
        <source>The sandbox shows that the internet and the way back work before money is at stake. Who has keys of production already may leave it out.</source>
        <translation>Sandbox inaonyesha kuwa intaneti na njia ya kurudi zinafanya kazi kabla ya kuhatarisha pesa. Aliye na funguo za uzalishaji tayari anaweza kuiruka.</translation>
    </message>
    <message>
        <source>The settings are kept in {place}. Keep that file to yourself: it holds the M-PESA keys.</source>
        <translation>Mipangilio inahifadhiwa {place}. Tunza faili hilo mwenyewe: lina funguo za M-PESA.</translation>
    </message>
    <message>
        <source>The settings have changes that are not saved.</source>
        <translation>Mipangilio ina mabadiliko ambayo hayajahifadhiwa.</translation>
    </message>
    <message>
        <source>The settings must be right first.</source>
        <translation>Mipangilio lazima iwe sahihi kwanza.</translation>
    </message>
    <message>
        <source>The settings were not saved</source>
        <translation>Mipangilio haikuhifadhiwa</translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation>Zamu imefungwa</translation>
    </message>
    <message>
        <source>The shift is open, and goes on. Nothing was changed.</source>
        <translation>Zamu iko wazi, na inaendelea. Hakuna kilichobadilishwa.</translation>
    </message>
    <message>
        <source>The shift: count and close</source>
        <translation>Zamu: hesabu na ufunge</translation>
    </message>
    <message>
        <source>The shilling may have moved.</source>
        <translation>Huenda shilingi imesonga.</translation>
    </message>
    <message>
        <source>The shop owes the customer {owed}</source>
        <translation>Duka linadaiwa na mteja {owed}</translation>
    </message>
    <message>
        <source>The steps before are not done</source>
        <translation>Hatua za awali hazijakamilika</translation>
    </message>
    <message>
        <source>The table could not be saved</source>
        <translation>Jedwali halikuweza kuhifadhiwa</translation>
    </message>
    <message>
        <source>The time begins at once, although it is not paid.</source>
        <translation>Muda unaanza mara moja, ingawa haujalipwa.</translation>
    </message>
    <message>
        <source>The time begins there when it is paid, at the price that was agreed.</source>
        <translation>Muda utaanza huko ukilipwa, kwa bei iliyokubaliwa.</translation>
    </message>
    <message>
        <source>The time goes on there, at the price that was agreed.</source>
        <translation>Muda unaendelea huko, kwa bei iliyokubaliwa.</translation>
    </message>
    <message>
        <source>The time of this bill still runs</source>
        <translation>Muda wa bili hii bado unaendelea</translation>
    </message>
    <message>
        <source>The time of this bill waits for its payment</source>
        <translation>Muda wa bili hii unasubiri malipo yake</translation>
    </message>
    <message>
        <source>The tunnel account is missing or was never confirmed by e-mail.</source>
        <translation>Akaunti ya tunnel haipo au haikuthibitishwa kwa barua pepe.</translation>
    </message>
    <message>
        <source>The tunnel address is in use.</source>
        <translation>Anwani ya tunnel inatumika.</translation>
    </message>
    <message>
        <source>The tunnel already runs on another computer.</source>
        <translation>Tunnel tayari inafanya kazi kwenye kompyuta nyingine.</translation>
    </message>
    <message>
        <source>The tunnel does not trust the connection.</source>
        <translation>Tunnel haiamini muunganisho.</translation>
    </message>
    <message>
        <source>The tunnel does not work.</source>
        <translation>Tunnel haifanyi kazi.</translation>
    </message>
    <message>
        <source>The tunnel has been down for {minutes} minutes.</source>
        <translation>Tunnel imekuwa chini kwa dakika {minutes}.</translation>
    </message>
    <message>
        <source>The tunnel has no internet.</source>
        <translation>Tunnel haina intaneti.</translation>
    </message>
    <message>
        <source>The tunnel key is wrong or was reset.</source>
        <translation>Ufunguo wa tunnel si sahihi au ulibadilishwa.</translation>
    </message>
    <message>
        <source>The tunnel program is gone; an antivirus may have removed it.</source>
        <translation>Programu ya tunnel haipo; huenda antivirus imeiondoa.</translation>
    </message>
    <message>
        <source>The tunnel program is not on this PC.</source>
        <translation>Programu ya tunnel haiko kwenye PC hii.</translation>
    </message>
    <message>
        <source>The tunnel program is too old.</source>
        <translation>Programu ya tunnel ni ya zamani sana.</translation>
    </message>
    <message>
        <source>The tunnel program says nothing.</source>
        <translation>Programu ya tunnel haisemi chochote.</translation>
    </message>
    <message>
        <source>The tunnel works, but our own server does not answer it.</source>
        <translation>Tunnel inafanya kazi, lakini seva yetu haiijibu.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s limit is reached.</source>
        <translation>Kikomo cha tunnel kimefikiwa.</translation>
    </message>
    <message>
        <source>The two change places. Each keeps its time and its price.</source>
        <translation>Wawili hubadilishana nafasi. Kila mmoja hubaki na muda na bei yake.</translation>
    </message>
    <message>
        <source>The typed code was false, and was taken back.</source>
        <translation>Msimbo ulioandikwa ulikuwa wa uongo, na uliondolewa.</translation>
    </message>
    <message>
        <source>The usual government fee. It passes through and is never counted as income.</source>
        <translation>Ada ya kawaida ya serikali. Inapita tu na haihesabiwi kamwe kama mapato.</translation>
    </message>
    <message>
        <source>There are more: they are shown when these are merged.</source>
        <translation>Kuna wengine: wataonyeshwa hawa wakishaunganishwa.</translation>
    </message>
    <message>
        <source>There are no messages: nothing was sent or received.</source>
        <translation>Hakuna ujumbe: hakuna kilichotumwa wala kupokelewa.</translation>
    </message>
    <message>
        <source>There are several of this name: choose one from the list</source>
        <translation>Kuna kadhaa wenye jina hili: chagua mmoja kwenye orodha</translation>
    </message>
    <message>
        <source>There cannot be less than nothing in the drawer</source>
        <translation>Droo haiwezi kuwa na chini ya sifuri</translation>
    </message>
    <message>
        <source>There is a group of this name already</source>
        <translation>Kuna kundi lenye jina hili tayari</translation>
    </message>
    <message>
        <source>There is an owner already</source>
        <translation>Kuna mmiliki tayari</translation>
    </message>
    <message>
        <source>There is no bill to pay</source>
        <translation>Hakuna bili ya kulipa</translation>
    </message>
    <message>
        <source>There is no credit to use</source>
        <translation>Hakuna salio la kutumia</translation>
    </message>
    <message>
        <source>There is no database here that can be read: nothing is lost from the screen.</source>
        <translation>Hakuna hifadhidata hapa inayoweza kusomwa: hakuna kinachopotea kwenye skrini.</translation>
    </message>
    <message>
        <source>There is no name</source>
        <translation>Hakuna jina</translation>
    </message>
    <message>
        <source>There is no number to keep</source>
        <translation>Hakuna namba ya kuhifadhi</translation>
    </message>
    <message>
        <source>There is no other station.</source>
        <translation>Hakuna kituo kingine.</translation>
    </message>
    <message>
        <source>There is no public address to call now.</source>
        <translation>Hakuna anwani ya umma ya kuita sasa.</translation>
    </message>
    <message>
        <source>There is no second folder.</source>
        <translation>Hakuna folda ya pili.</translation>
    </message>
    <message>
        <source>There is no station {number}</source>
        <translation>Hakuna kituo {number}</translation>
    </message>
    <message>
        <source>There is no tunnel.</source>
        <translation>Hakuna tunnel.</translation>
    </message>
    <message>
        <source>There is nobody to compare it with in practice mode.</source>
        <translation>Hakuna wa kulinganisha naye katika mazoezi.</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Hakuna.</translation>
    </message>
    <message>
        <source>There is none: payments are confirmed by asking M-PESA.</source>
        <translation>Hakuna: malipo huthibitishwa kwa kuuliza M-PESA.</translation>
    </message>
    <message>
        <source>There is not enough money on the phone.</source>
        <translation>Hakuna pesa za kutosha kwenye simu.</translation>
    </message>
    <message>
        <source>There is or was a {name} already</source>
        <translation>Yupo au alikuwepo {name} tayari</translation>
    </message>
    <message>
        <source>There must be a station</source>
        <translation>Lazima kuwe na kituo</translation>
    </message>
    <message>
        <source>These are two different PINs.</source>
        <translation>Hizi ni PIN mbili tofauti.</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Funguo hizi</translation>
    </message>
    <message>
        <source>They can be saved all the same. As long as they are wrong, no prompt goes through.</source>
        <translation>Zinaweza kuhifadhiwa hata hivyo. Zikiwa si sahihi, hakuna ombi linalopita.</translation>
    </message>
    <message>
        <source>They can sign in again, with the PIN they had.</source>
        <translation>Anaweza kuingia tena, kwa PIN aliyokuwa nayo.</translation>
    </message>
    <message>
        <source>They cannot sign in any more. What they did stays under their name; you can bring them back.</source>
        <translation>Hawezi kuingia tena. Alichofanya kinabaki kwa jina lake; unaweza kumrudisha.</translation>
    </message>
    <message>
        <source>They get the numbers 1, 2, 3 and so on. You can name them later.</source>
        <translation>Hupata namba 1, 2, 3 na kuendelea. Unaweza kuzipa majina baadaye.</translation>
    </message>
    <message>
        <source>This PC does not allow it: {reason}</source>
        <translation>PC hii hairuhusu: {reason}</translation>
    </message>
    <message>
        <source>This PC has no way to play sounds. On Linux, install pulseaudio-utils or alsa-utils.</source>
        <translation>PC hii haina njia ya kucheza sauti. Kwenye Linux, weka pulseaudio-utils au alsa-utils.</translation>
    </message>
    <message>
        <source>This PC was off from {start} to {end} ({length})</source>
        <translation>PC hii ilikuwa imezimwa kutoka {start} hadi {end} ({length})</translation>
    </message>
    <message>
        <source>This PC was off from {start} to {end}: {sessions} to decide.</source>
        <translation>PC hii ilikuwa imezimwa kutoka {start} hadi {end}: {sessions} vya kuamua.</translation>
    </message>
    <message>
        <source>This PC&apos;s clock is right.</source>
        <translation>Saa ya PC hii ni sahihi.</translation>
    </message>
    <message>
        <source>This PC&apos;s clock is wrong</source>
        <translation>Saa ya PC hii si sahihi</translation>
    </message>
    <message>
        <source>This PC&apos;s clock is {seconds} seconds ahead.</source>
        <translation>Saa ya PC hii iko mbele kwa sekunde {seconds}.</translation>
    </message>
    <message>
        <source>This PC&apos;s clock is {seconds} seconds behind.</source>
        <translation>Saa ya PC hii iko nyuma kwa sekunde {seconds}.</translation>
    </message>
    <message>
        <source>This bill cannot be cancelled here</source>
        <translation>Bili hii haiwezi kughairiwa hapa</translation>
    </message>
    <message>
        <source>This bill has no customer</source>
        <translation>Bili hii haina mteja</translation>
    </message>
    <message>
        <source>This bill is closed</source>
        <translation>Bili hii imefungwa</translation>
    </message>
    <message>
        <source>This bill is for time that waits</source>
        <translation>Bili hii ni ya muda unaosubiri</translation>
    </message>
    <message>
        <source>This bill is not set aside</source>
        <translation>Bili hii haijawekwa kando</translation>
    </message>
    <message>
        <source>This bill is paid already</source>
        <translation>Bili hii tayari imelipwa</translation>
    </message>
    <message>
        <source>This bill is paid in part</source>
        <translation>Bili hii imelipwa kwa sehemu</translation>
    </message>
    <message>
        <source>This bill is void</source>
        <translation>Bili hii imebatilishwa</translation>
    </message>
    <message>
        <source>This bill is void already</source>
        <translation>Bili hii tayari imebatilishwa</translation>
    </message>
    <message>
        <source>This bill waits at its station</source>
        <translation>Bili hii inasubiri kwenye kituo chake</translation>
    </message>
    <message>
        <source>This check broke.</source>
        <translation>Ukaguzi huu ulivunjika.</translation>
    </message>
    <message>
        <source>This code was taken back already</source>
        <translation>Msimbo huu tayari uliondolewa</translation>
    </message>
    <message>
        <source>This code was used already, for {title}</source>
        <translation>Msimbo huu tayari ulitumika, kwa {title}</translation>
    </message>
    <message>
        <source>This copy does not say whether its money is real</source>
        <translation>Nakala hii haisemi kama pesa zake ni halisi</translation>
    </message>
    <message>
        <source>This copy is of {other}, and you work in {own}</source>
        <translation>Nakala hii ni ya {other}, nawe unafanya kazi katika {own}</translation>
    </message>
    <message>
        <source>This customer was forgotten</source>
        <translation>Mteja huyu alisahauliwa</translation>
    </message>
    <message>
        <source>This customer was forgotten already</source>
        <translation>Mteja huyu tayari alisahauliwa</translation>
    </message>
    <message>
        <source>This is done</source>
        <translation>Hili limefanyika</translation>
    </message>
    <message>
        <source>This is how a bill looks.</source>
        <translation>Hivi ndivyo bili inavyoonekana.</translation>
    </message>
    <message>
        <source>This is no code that can be typed</source>
        <translation>Huu si msimbo unaoweza kuandikwa</translation>
    </message>
    <message>
        <source>This is not a database of Cyberdesk</source>
        <translation>Hii si hifadhidata ya Cyberdesk</translation>
    </message>
    <message>
        <source>This is not a number of copies</source>
        <translation>Hii si idadi ya nakala</translation>
    </message>
    <message>
        <source>This is not a number of days</source>
        <translation>Hii si idadi ya siku</translation>
    </message>
    <message>
        <source>This is one customer already</source>
        <translation>Huyu tayari ni mteja mmoja</translation>
    </message>
    <message>
        <source>This is the database in use</source>
        <translation>Hii ndiyo hifadhidata inayotumika</translation>
    </message>
    <message>
        <source>This is the only line of the bill</source>
        <translation>Huu ndio mstari pekee wa bili</translation>
    </message>
    <message>
        <source>This is the only owner</source>
        <translation>Huyu ndiye mmiliki pekee</translation>
    </message>
    <message>
        <source>This is too long</source>
        <translation>Hii ni ndefu mno</translation>
    </message>
    <message>
        <source>This is your own PIN</source>
        <translation>Hii ni PIN yako mwenyewe</translation>
    </message>
    <message>
        <source>This line is off already</source>
        <translation>Mstari huu tayari umeondolewa</translation>
    </message>
    <message>
        <source>This looks like a phone number; a code is like SJK4H7L2QX</source>
        <translation>Hii inaonekana kama namba ya simu; msimbo ni kama SJK4H7L2QX</translation>
    </message>
    <message>
        <source>This name is too long</source>
        <translation>Jina hili ni refu mno</translation>
    </message>
    <message>
        <source>This needs {who}</source>
        <translation>Hii inahitaji {who}</translation>
    </message>
    <message>
        <source>This note is too long</source>
        <translation>Maelezo haya ni marefu mno</translation>
    </message>
    <message>
        <source>This number is {name}&apos;s.</source>
        <translation>Namba hii ni ya {name}.</translation>
    </message>
    <message>
        <source>This number takes no paybill payments. If customers use Buy Goods, it is a till.</source>
        <translation>Namba hii haipokei malipo ya paybill. Kama wateja hutumia Buy Goods, ni till.</translation>
    </message>
    <message>
        <source>This number takes no till payments. If customers type an account number, it is a paybill.</source>
        <translation>Namba hii haipokei malipo ya till. Kama wateja huandika namba ya akaunti, ni paybill.</translation>
    </message>
    <message>
        <source>This payment is paid already</source>
        <translation>Malipo haya tayari yamelipwa</translation>
    </message>
    <message>
        <source>This payment is still watched</source>
        <translation>Malipo haya bado yanafuatiliwa</translation>
    </message>
    <message>
        <source>This phone was prompted a moment ago</source>
        <translation>Simu hii ilipata ombi muda mfupi uliopita</translation>
    </message>
    <message>
        <source>This power cut was decided on already, or the session is over</source>
        <translation>Kukatika huku kwa umeme tayari kuliamuliwa, au kipindi kimekwisha</translation>
    </message>
    <message>
        <source>This price is too high</source>
        <translation>Bei hii ni kubwa mno</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>Ripoti hii</translation>
    </message>
    <message>
        <source>This session does not run</source>
        <translation>Kipindi hiki hakiendelei</translation>
    </message>
    <message>
        <source>This session has ended already</source>
        <translation>Kipindi hiki tayari kimekwisha</translation>
    </message>
    <message>
        <source>This session has not begun</source>
        <translation>Kipindi hiki hakijaanza</translation>
    </message>
    <message>
        <source>This session is not paused</source>
        <translation>Kipindi hiki hakijasimamishwa</translation>
    </message>
    <message>
        <source>This session is paid for at the end</source>
        <translation>Kipindi hiki hulipwa mwishoni</translation>
    </message>
    <message>
        <source>This was dealt with already</source>
        <translation>Hili tayari lilishughulikiwa</translation>
    </message>
    <message>
        <source>Three wrong PINs lock it.</source>
        <translation>PIN tatu zisizo sahihi huifunga.</translation>
    </message>
    <message>
        <source>Through the sandbox first</source>
        <translation>Kupitia sandbox kwanza</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Alh</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Alhamisi</translation>
    </message>
    <message>
        <source>Till (Buy Goods)</source>
        <translation>Till (Buy Goods)</translation>
    </message>
    <message>
        <source>Till and paybill are mixed up.</source>
        <translation>Till na paybill zimechanganywa.</translation>
    </message>
    <message>
        <source>Till number</source>
        <translation>Namba ya till</translation>
    </message>
    <message>
        <source>Till number is missing.</source>
        <translation>Namba ya till haipo.</translation>
    </message>
    <message>
        <source>Till number is the store number too. One of them is wrong.</source>
        <translation>Namba ya till pia ndiyo namba ya duka. Moja wapo si sahihi.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Muda</translation>
    </message>
    <message>
        <source>Time is sold from 1 minute to 24 hours</source>
        <translation>Muda huuzwa kutoka dakika 1 hadi saa 24</translation>
    </message>
    <message>
        <source>Time left for the PIN</source>
        <translation>Muda uliobaki wa PIN</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hadi</translation>
    </message>
    <message>
        <source>To a PC…</source>
        <translation>Kwa PC…</translation>
    </message>
    <message>
        <source>To another station, Alt+M</source>
        <translation>Kwenda kituo kingine, Alt+M</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Kulipa</translation>
    </message>
    <message>
        <source>To pay first</source>
        <translation>Kulipa kwanza</translation>
    </message>
    <message>
        <source>To the customer&apos;s credit</source>
        <translation>Kwa salio la mteja</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Leo</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Jumla</translation>
    </message>
    <message>
        <source>Together {total}. The most: {best}.</source>
        <translation>Jumla {total}. Nyingi zaidi: {best}.</translation>
    </message>
    <message>
        <source>Too many wrong PINs</source>
        <translation>PIN nyingi zisizo sahihi</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in {time}.</source>
        <translation>PIN nyingi zisizo sahihi. Jaribu tena baada ya {time}.</translation>
    </message>
    <message>
        <source>Too much cash in the drawer: bring some to safety.</source>
        <translation>Taslimu nyingi mno kwenye droo: peleka kiasi mahali salama.</translation>
    </message>
    <message>
        <source>Too much counted</source>
        <translation>Zilizozidi wakati wa kuhesabu</translation>
    </message>
    <message>
        <source>Top up and send again, or cash.</source>
        <translation>Ongeza pesa na utume tena, au taslimu.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumla</translation>
    </message>
    <message>
        <source>Total KES</source>
        <translation>Jumla KES</translation>
    </message>
    <message>
        <source>Total {amount}</source>
        <translation>Jumla {amount}</translation>
    </message>
    <message>
        <source>Tried while locked out</source>
        <translation>Alijaribu akiwa amefungiwa</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Jaribu tena baada ya dakika moja.</translation>
    </message>
    <message>
        <source>Try again in a moment. If it stays, close other programs that use Cyberdesk&apos;s data folder.</source>
        <translation>Jaribu tena baada ya muda mfupi. Ikiendelea, funga programu nyingine zinazotumia folda ya data ya Cyberdesk.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, look at the disk: is it full?</source>
        <translation>Jaribu tena. Ikirudi, angalia diski: imejaa?</translation>
    </message>
    <message>
        <source>Try each of these with KES 1 before the first customer: pay, cancel, a wrong PIN, a phone that is off, two prompts in a row. You can go back at any time: each environment has books of its own, and nothing is lost. Back in practice the keys stay saved. The sandbox needs its own keys, which take the place of these: keep Safaricom&apos;s e-mail with the passkey.</source>
        <translation>Jaribu kila moja kwa KES 1 kabla ya mteja wa kwanza: kulipa, kughairi, PIN isiyo sahihi, simu iliyozimwa, maombi mawili mfululizo. Unaweza kurudi wakati wowote: kila mazingira yana vitabu vyake, na hakuna kinachopotea. Ukirudi kwenye mazoezi funguo hubaki zimehifadhiwa. Sandbox inahitaji funguo zake, zinazochukua nafasi ya hizi: tunza barua pepe ya Safaricom yenye passkey.</translation>
    </message>
    <message>
        <source>Try fewer letters, the last three digits of the phone, or the amount alone.</source>
        <translation>Jaribu herufi chache, tarakimu tatu za mwisho za simu, au kiasi pekee.</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Jnn</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Jumanne</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Tunnel down.</source>
        <translation>Tunnel iko chini.</translation>
    </message>
    <message>
        <source>Tunnel on, being tried</source>
        <translation>Tunnel imewashwa, inajaribiwa</translation>
    </message>
    <message>
        <source>Tunnel on, but not proven: payments are confirmed by asking M-PESA</source>
        <translation>Tunnel imewashwa, lakini haijathibitishwa: malipo huthibitishwa kwa kuuliza M-PESA</translation>
    </message>
    <message>
        <source>Tunnel reconnecting. {why}</source>
        <translation>Tunnel inaunganishwa tena. {why}</translation>
    </message>
    <message>
        <source>Tunnel starting</source>
        <translation>Tunnel inaanza</translation>
    </message>
    <message>
        <source>Tunnel works</source>
        <translation>Tunnel inafanya kazi</translation>
    </message>
    <message>
        <source>Two low notes when a payment has failed.</source>
        <translation>Milio miwili ya chini malipo yakishindwa.</translation>
    </message>
    <message>
        <source>Two numbers: customers pay to the till number; M-PESA knows the shop by its store number, and the passkey belongs to that one.</source>
        <translation>Namba mbili: wateja hulipa kwa namba ya till; M-PESA hulijua duka kwa namba ya duka, na passkey ni ya hiyo.</translation>
    </message>
    <message>
        <source>Type 1 minute to 24 hours.</source>
        <translation>Andika dakika 1 hadi saa 24.</translation>
    </message>
    <message>
        <source>Type a name, a receipt, the last digits of a phone, an amount or a station number.</source>
        <translation>Andika jina, risiti, tarakimu za mwisho za simu, kiasi au namba ya kituo.</translation>
    </message>
    <message>
        <source>Type a name, so that it is found again.</source>
        <translation>Andika jina, ili ipatikane tena.</translation>
    </message>
    <message>
        <source>Type a number from 1 to {most}.</source>
        <translation>Andika namba kutoka 1 hadi {most}.</translation>
    </message>
    <message>
        <source>Type a number from {least_retention_days} to {most_retention_days}.</source>
        <translation>Andika namba kutoka {least_retention_days} hadi {most_retention_days}.</translation>
    </message>
    <message>
        <source>Type a number from {least} to {most}.</source>
        <translation>Andika namba kutoka {least} hadi {most}.</translation>
    </message>
    <message>
        <source>Type an amount in shillings, for example 150</source>
        <translation>Andika kiasi kwa shilingi, kwa mfano 150</translation>
    </message>
    <message>
        <source>Type an amount in shillings, for example 2000</source>
        <translation>Andika kiasi kwa shilingi, kwa mfano 2000</translation>
    </message>
    <message>
        <source>Type at most {figure}.</source>
        <translation>Andika {figure} kwa wingi.</translation>
    </message>
    <message>
        <source>Type code</source>
        <translation>Msimbo…</translation>
    </message>
    <message>
        <source>Type it like 5*pr, or like binding 150</source>
        <translation>Andika kama 5*pr, au kama binding 150</translation>
    </message>
    <message>
        <source>Type it, or take the tick away.</source>
        <translation>Iandike, au ondoa alama.</translation>
    </message>
    <message>
        <source>Type its price, or take it off.</source>
        <translation>Andika bei yake, au iondoe.</translation>
    </message>
    <message>
        <source>Type the M-PESA code</source>
        <translation>Andika msimbo wa M-PESA</translation>
    </message>
    <message>
        <source>Type the PIN.</source>
        <translation>Andika PIN.</translation>
    </message>
    <message>
        <source>Type the code from the customer&apos;s M-PESA message</source>
        <translation>Andika msimbo kutoka ujumbe wa M-PESA wa mteja</translation>
    </message>
    <message>
        <source>Type the customer&apos;s name, at most {longest_name} letters.</source>
        <translation>Andika jina la mteja, herufi {longest_name} kwa wingi.</translation>
    </message>
    <message>
        <source>Type the customer&apos;s phone number</source>
        <translation>Andika namba ya simu ya mteja</translation>
    </message>
    <message>
        <source>Type the name, or start as walk-in.</source>
        <translation>Andika jina, au anza kama mpita njia.</translation>
    </message>
    <message>
        <source>Type the name.</source>
        <translation>Andika jina.</translation>
    </message>
    <message>
        <source>Type the number of the PC.</source>
        <translation>Andika namba ya PC.</translation>
    </message>
    <message>
        <source>Type the number that went live on the portal, never the till number. If it is right, M-PESA Express is missing on it: write to apisupport@safaricom.co.ke.</source>
        <translation>Andika namba iliyokwenda halisi kwenye tovuti, kamwe si namba ya till. Kama ni sahihi, haina M-PESA Express: andika kwa apisupport@safaricom.co.ke.</translation>
    </message>
    <message>
        <source>Type the price of {name}.</source>
        <translation>Andika bei ya {name}.</translation>
    </message>
    <message>
        <source>Type the same PIN again.</source>
        <translation>Andika PIN ile ile tena.</translation>
    </message>
    <message>
        <source>Type the sum instead</source>
        <translation>Badala yake andika jumla</translation>
    </message>
    <message>
        <source>Type what is sold, for example 5*pr</source>
        <translation>Andika kinachouzwa, kwa mfano 5*pr</translation>
    </message>
    <message>
        <source>Type what is sold, for example 5*pr.</source>
        <translation>Andika kinachouzwa, kwa mfano 5*pr.</translation>
    </message>
    <message>
        <source>Type your PIN, then Enter. Arrows or a letter choose the name.</source>
        <translation>Andika PIN yako, kisha Enter. Mishale au herufi huchagua jina.</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>Kuchapa maandishi</translation>
    </message>
    <message>
        <source>Unit price KES</source>
        <translation>Bei ya moja KES</translation>
    </message>
    <message>
        <source>Unpaid, KES</source>
        <translation>Haijalipwa, KES</translation>
    </message>
    <message>
        <source>Unpaid: {sums}</source>
        <translation>Haijalipwa: {sums}</translation>
    </message>
    <message>
        <source>Unpaid: {title}, {name}</source>
        <translation>Haijalipwa: {title}, {name}</translation>
    </message>
    <message>
        <source>Update it: run ngrok update.</source>
        <translation>Isasishe: endesha ngrok update.</translation>
    </message>
    <message>
        <source>Use 1 to {longest_name} letters.</source>
        <translation>Tumia herufi 1 hadi {longest_name}.</translation>
    </message>
    <message>
        <source>Use another phone.</source>
        <translation>Tumia simu nyingine.</translation>
    </message>
    <message>
        <source>Use at most 40 letters for the name</source>
        <translation>Tumia herufi 40 kwa wingi kwa jina</translation>
    </message>
    <message>
        <source>Use at most {longest_name} letters.</source>
        <translation>Tumia herufi {longest_name} kwa wingi.</translation>
    </message>
    <message>
        <source>Use at most {longest_note} letters.</source>
        <translation>Tumia herufi {longest_note} kwa wingi.</translation>
    </message>
    <message>
        <source>Use up to 8 small letters and digits, a letter first.</source>
        <translation>Tumia herufi ndogo na tarakimu hadi 8, herufi kwanza.</translation>
    </message>
    <message>
        <source>Usual limit of debts</source>
        <translation>Kikomo cha kawaida cha madeni</translation>
    </message>
    <message>
        <source>Usual. All 24 stations fit a small screen.</source>
        <translation>Kawaida. Vituo vyote 24 vinatosha kwenye skrini ndogo.</translation>
    </message>
    <message>
        <source>Verified by M-PESA</source>
        <translation>Imethibitishwa na M-PESA</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Subiri dakika moja, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>Wait a moment, or look again.</source>
        <translation>Subiri kidogo, au angalia tena.</translation>
    </message>
    <message>
        <source>Wait for its answer, or let the customer cancel it.</source>
        <translation>Subiri jibu lake, au mwache mteja aghairi.</translation>
    </message>
    <message>
        <source>Wait half a minute and send again, or take cash.</source>
        <translation>Subiri nusu dakika na utume tena, au pokea taslimu.</translation>
    </message>
    <message>
        <source>Wait some minutes, and send it again.</source>
        <translation>Subiri dakika chache, na uitume tena.</translation>
    </message>
    <message>
        <source>Wait two minutes, and send it again.</source>
        <translation>Subiri dakika mbili, na uitume tena.</translation>
    </message>
    <message>
        <source>Wait until it is known how it ended.</source>
        <translation>Subiri hadi ijulikane iliishaje.</translation>
    </message>
    <message>
        <source>Wait until it is paid or declined, or it would be paid twice.</source>
        <translation>Subiri hadi ilipwe au ikataliwe, la sivyo italipwa mara mbili.</translation>
    </message>
    <message>
        <source>Wait until it is, and deal with its alarm if it has one.</source>
        <translation>Subiri hadi iwe hivyo, na ushughulikie tahadhari yake kama ipo.</translation>
    </message>
    <message>
        <source>Wait until next month, or choose a larger plan.</source>
        <translation>Subiri hadi mwezi ujao, au chagua mpango mkubwa zaidi.</translation>
    </message>
    <message>
        <source>Wait {minutes} minutes, then try again.</source>
        <translation>Subiri dakika {minutes}, kisha jaribu tena.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Inasubiri</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Inasubiri malipo</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Mpita njia</translation>
    </message>
    <message>
        <source>Way back</source>
        <translation>Njia ya kurudi</translation>
    </message>
    <message>
        <source>We owe {amount}</source>
        <translation>Tunadaiwa {amount}</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Jtn</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Jumatano</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Wiki</translation>
    </message>
    <message>
        <source>Welcome. What is your café called?</source>
        <translation>Karibu. Café yako inaitwaje?</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nini</translation>
    </message>
    <message>
        <source>What customers and staff see.</source>
        <translation>Wanachoona wateja na wafanyakazi.</translation>
    </message>
    <message>
        <source>What customers pay to</source>
        <translation>Wateja hulipa wapi</translation>
    </message>
    <message>
        <source>What does time cost?</source>
        <translation>Muda unagharimu kiasi gani?</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Kwa ajili gani</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Kwa ajili gani?</translation>
    </message>
    <message>
        <source>What for? (may be empty)</source>
        <translation>Kwa ajili gani? (inaweza kuwa tupu)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Kilichotokea</translation>
    </message>
    <message>
        <source>What is kept about customers. Changes here are saved at once.</source>
        <translation>Kinachohifadhiwa kuhusu wateja. Mabadiliko hapa huhifadhiwa papo hapo.</translation>
    </message>
    <message>
        <source>What is sold</source>
        <translation>Kinachouzwa</translation>
    </message>
    <message>
        <source>What is sold at the counter stands here at once. Look at other days with the arrows.</source>
        <translation>Kinachouzwa kaunta huonekana hapa papo hapo. Angalia siku nyingine kwa mishale.</translation>
    </message>
    <message>
        <source>What it can mean</source>
        <translation>Inachoweza kumaanisha</translation>
    </message>
    <message>
        <source>What should be in the drawer is shown only after it was counted.</source>
        <translation>Kinachopaswa kuwa kwenye droo huonyeshwa tu baada ya kuhesabu.</translation>
    </message>
    <message>
        <source>What staff type for it</source>
        <translation>Wafanyakazi wanachoandika</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>La kufanya</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kilichopatikana</translation>
    </message>
    <message>
        <source>What was paid is on the disk. A payment that was under way is looked up by itself.</source>
        <translation>Kilicholipwa kiko kwenye diski. Malipo yaliyokuwa yakiendelea huangaliwa yenyewe.</translation>
    </message>
    <message>
        <source>What works</source>
        <translation>Kinachofanya kazi</translation>
    </message>
    <message>
        <source>What you hire out. Each has the price of its group.</source>
        <translation>Unachokodisha. Kila kimoja kina bei ya kundi lake.</translation>
    </message>
    <message>
        <source>Whatever staff do by a right of theirs is kept.</source>
        <translation>Kila wanachofanya wafanyakazi kwa haki zao kinahifadhiwa.</translation>
    </message>
    <message>
        <source>When you save, the counter opens the books of {new}. Those of {old} stay as they are.</source>
        <translation>Ukihifadhi, kaunta itafungua vitabu vya {new}. Vya {old} vitabaki vilivyo.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wapi</translation>
    </message>
    <message>
        <source>Where results arrive. It stays the same from start to start.</source>
        <translation>Majibu yanapoingia. Hubaki ile ile kila ukianzisha.</translation>
    </message>
    <message>
        <source>Which M-PESA</source>
        <translation>M-PESA ipi</translation>
    </message>
    <message>
        <source>Which one? ↓ and Enter, or Alt and its number.</source>
        <translation>Ipi? ↓ na Enter, au Alt na namba yake.</translation>
    </message>
    <message>
        <source>While it is needed</source>
        <translation>Inapohitajika</translation>
    </message>
    <message>
        <source>While no shift was open came cash {cash} and M-PESA {mpesa}; it is part of these figures.</source>
        <translation>Bila zamu kufunguliwa ziliingia taslimu {cash} na M-PESA {mpesa}; ni sehemu ya tarakimu hizi.</translation>
    </message>
    <message>
        <source>Who counts the drawer sees what should be in it.</source>
        <translation>Anayehesabu droo huona kinachopaswa kuwemo.</translation>
    </message>
    <message>
        <source>Who is at the counter?</source>
        <translation>Nani yuko kaunta?</translation>
    </message>
    <message>
        <source>Who is the owner?</source>
        <translation>Nani mmiliki?</translation>
    </message>
    <message>
        <source>Who is the same person?</source>
        <translation>Nani ni mtu yule yule?</translation>
    </message>
    <message>
        <source>Who may sign in, and what they may do. Changes hold at once.</source>
        <translation>Nani anaweza kuingia, na anaweza kufanya nini. Mabadiliko huanza papo hapo.</translation>
    </message>
    <message>
        <source>Who takes the prompts, and how M-PESA knows the shop.</source>
        <translation>Nani anapokea maombi, na jinsi M-PESA inavyolijua duka.</translation>
    </message>
    <message>
        <source>Whose records</source>
        <translation>Rekodi za nani</translation>
    </message>
    <message>
        <source>Why does it differ?</source>
        <translation>Kwa nini kuna tofauti?</translation>
    </message>
    <message>
        <source>Why is it taken off? {name}</source>
        <translation>Kwa nini inaondolewa? {name}</translation>
    </message>
    <message>
        <source>Why this amount?</source>
        <translation>Kwa nini kiasi hiki?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Kwa nini?</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Itaondolewa</translation>
    </message>
    <message>
        <source>With masked phone numbers</source>
        <translation>Na namba za simu zilizofichwa</translation>
    </message>
    <message>
        <source>With whole phone numbers…</source>
        <translation>Na namba kamili za simu…</translation>
    </message>
    <message>
        <source>Withdraw from the café&apos;s M-PESA account first.</source>
        <translation>Toa pesa kwenye akaunti ya M-PESA ya café kwanza.</translation>
    </message>
    <message>
        <source>Without a key or a move of the mouse. 0 for never. Nothing that was typed is lost.</source>
        <translation>Bila kugusa kitufe wala panya. 0 ni kamwe. Hakuna kilichoandikwa kinachopotea.</translation>
    </message>
    <message>
        <source>Without an open shift nothing is taken, sent or given back. What M-PESA tells of earlier prompts is counted all the same.</source>
        <translation>Bila zamu wazi hakuna kinachopokelewa, kutumwa au kurudishwa. M-PESA inachosema kuhusu maombi ya awali huhesabiwa hata hivyo.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Kazi</translation>
    </message>
    <message>
        <source>Work is done</source>
        <translation>Kazi imekamilika</translation>
    </message>
    <message>
        <source>Write a few words, or count again.</source>
        <translation>Andika maneno machache, au hesabu tena.</translation>
    </message>
    <message>
        <source>Write it in a few words.</source>
        <translation>Iandike kwa maneno machache.</translation>
    </message>
    <message>
        <source>Write what for, in a few words.</source>
        <translation>Andika ni ya nini, kwa maneno machache.</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>PIN si sahihi</translation>
    </message>
    <message>
        <source>Wrong PINs</source>
        <translation>PIN zisizo sahihi</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Ripoti ya X</translation>
    </message>
    <message>
        <source>X report and former shifts</source>
        <translation>Ripoti ya X na zamu zilizopita</translation>
    </message>
    <message>
        <source>X report, shift {number}</source>
        <translation>Ripoti ya X, zamu {number}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ndiyo</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Jana</translation>
    </message>
    <message>
        <source>You are at: {stage}</source>
        <translation>Uko kwenye: {stage}</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>Uko hapa</translation>
    </message>
    <message>
        <source>You begin in practice mode</source>
        <translation>Unaanza kwa mazoezi</translation>
    </message>
    <message>
        <source>You can serve the next customer.</source>
        <translation>Unaweza kumhudumia mteja anayefuata.</translation>
    </message>
    <message>
        <source>You may not take money out of the till.</source>
        <translation>Huruhusiwi kutoa pesa kwenye till.</translation>
    </message>
    <message>
        <source>Your PIN now</source>
        <translation>PIN yako sasa</translation>
    </message>
    <message>
        <source>Your language</source>
        <translation>Lugha yako</translation>
    </message>
    <message>
        <source>Your language: {name}</source>
        <translation>Lugha yako: {name}</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Jina lako</translation>
    </message>
    <message>
        <source>Your own M-PESA phone</source>
        <translation>Simu yako ya M-PESA</translation>
    </message>
    <message>
        <source>Your own money. Empty: it is typed each time.</source>
        <translation>Pesa zako. Tupu: huandikwa kila mara.</translation>
    </message>
    <message>
        <source>Z report {number}</source>
        <translation>Ripoti ya Z {number}</translation>
    </message>
    <message>
        <source>Z reports</source>
        <translation>Ripoti za Z</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>Mafaili ya zip (*.zip)</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>kwa dakika</translation>
    </message>
    <message>
        <source>a supervisor or the owner</source>
        <translation>msimamizi au mmiliki</translation>
    </message>
    <message>
        <source>account deni</source>
        <translation>akaunti deni</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>na {count} zaidi</translation>
    </message>
    <message>
        <source>and {count} more in the counter</source>
        <translation>na {count} zaidi kwenye kaunta</translation>
    </message>
    <message>
        <source>at most {price} for {time}</source>
        <translation>{price} kwa wingi kwa {time}</translation>
    </message>
    <message>
        <source>by takings</source>
        <translation>kwa pesa zilizopokelewa</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>callback</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>imebadilishwa</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>saa</translation>
    </message>
    <message>
        <source>coins of {worth}</source>
        <translation>sarafu za {worth}</translation>
    </message>
    <message>
        <source>copies are kept in each folder</source>
        <translation>nakala huhifadhiwa katika kila folda</translation>
    </message>
    <message>
        <source>counted off already</source>
        <translation>tayari zimeondolewa</translation>
    </message>
    <message>
        <source>credit {amount}</source>
        <translation>salio {amount}</translation>
    </message>
    <message>
        <source>days</source>
        <translation>siku</translation>
    </message>
    <message>
        <source>deni who owes</source>
        <translation>deni anayedaiwa</translation>
    </message>
    <message>
        <source>doctor trouble</source>
        <translation>ukaguzi tatizo</translation>
    </message>
    <message>
        <source>drawer float close z report</source>
        <translation>droo pesa za kuanzia kufunga ripoti ya z</translation>
    </message>
    <message>
        <source>each</source>
        <translation>kila moja</translation>
    </message>
    <message>
        <source>ecitizen kra service</source>
        <translation>ecitizen kra huduma</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>imeshindwa</translation>
    </message>
    <message>
        <source>for example: wrong change given</source>
        <translation>kwa mfano: chenji isiyo sahihi ilitolewa</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>kwa {name}</translation>
    </message>
    <message>
        <source>from the shop&apos;s M-PESA</source>
        <translation>kutoka M-PESA ya duka</translation>
    </message>
    <message>
        <source>https:// and a name in small letters. It must lead to the port below on this PC.</source>
        <translation>https:// na jina kwa herufi ndogo. Lazima ifike kwenye port iliyo chini kwenye PC hii.</translation>
    </message>
    <message>
        <source>in cash from the drawer</source>
        <translation>taslimu kutoka droo</translation>
    </message>
    <message>
        <source>in doubt {amount}</source>
        <translation>haijulikani {amount}</translation>
    </message>
    <message>
        <source>in {hours} h</source>
        <translation>baada ya saa {hours}</translation>
    </message>
    <message>
        <source>in {minutes} min</source>
        <translation>baada ya dakika {minutes}</translation>
    </message>
    <message>
        <source>in {seconds} s</source>
        <translation>baada ya sekunde {seconds}</translation>
    </message>
    <message>
        <source>income figures export excel etims</source>
        <translation>mapato takwimu hamisha excel etims</translation>
    </message>
    <message>
        <source>lan</source>
        <translation>lan</translation>
    </message>
    <message>
        <source>later</source>
        <translation>baadaye</translation>
    </message>
    <message>
        <source>ledger money list</source>
        <translation>leja pesa orodha</translation>
    </message>
    <message>
        <source>ledger {fingerprint}</source>
        <translation>leja {fingerprint}</translation>
    </message>
    <message>
        <source>left</source>
        <translation>zimebaki</translation>
    </message>
    <message>
        <source>level {number}</source>
        <translation>kiwango {number}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>dak</translation>
    </message>
    <message>
        <source>minutes for KES</source>
        <translation>dakika kwa KES</translation>
    </message>
    <message>
        <source>minutes, from</source>
        <translation>dakika, kuanzia</translation>
    </message>
    <message>
        <source>near name</source>
        <translation>jina linalokaribia</translation>
    </message>
    <message>
        <source>ngrok</source>
        <translation>ngrok</translation>
    </message>
    <message>
        <source>ngrok chooses</source>
        <translation>ngrok huchagua</translation>
    </message>
    <message>
        <source>no income</source>
        <translation>si mapato</translation>
    </message>
    <message>
        <source>no income · {amount} paid on</source>
        <translation>si mapato · {amount} zimelipwa serikalini</translation>
    </message>
    <message>
        <source>normal price</source>
        <translation>bei ya kawaida</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>hazijahesabiwa</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>haijalipwa</translation>
    </message>
    <message>
        <source>not verified {amount}</source>
        <translation>haijathibitishwa {amount}</translation>
    </message>
    <message>
        <source>notes of {worth}</source>
        <translation>noti za {worth}</translation>
    </message>
    <message>
        <source>only typed codes</source>
        <translation>misimbo iliyoandikwa pekee</translation>
    </message>
    <message>
        <source>options owner</source>
        <translation>chaguzi mmiliki</translation>
    </message>
    <message>
        <source>or for KES</source>
        <translation>au kwa KES</translation>
    </message>
    <message>
        <source>over</source>
        <translation>zimezidi</translation>
    </message>
    <message>
        <source>package of {time} at {price}</source>
        <translation>kifurushi cha {time} kwa {price}</translation>
    </message>
    <message>
        <source>page</source>
        <translation>ukurasa</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>imefaulu</translation>
    </message>
    <message>
        <source>paybill number</source>
        <translation>namba ya paybill</translation>
    </message>
    <message>
        <source>power back go on everybody</source>
        <translation>umeme umerudi endelea wote</translation>
    </message>
    <message>
        <source>power cut blackout stop everybody</source>
        <translation>umeme umekatika giza simamisha wote</translation>
    </message>
    <message>
        <source>query</source>
        <translation>swali</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>kuanza upya</translation>
    </message>
    <message>
        <source>rounded up</source>
        <translation>imekadiriwa juu</translation>
    </message>
    <message>
        <source>same number</source>
        <translation>namba moja</translation>
    </message>
    <message>
        <source>seen after the count</source>
        <translation>imeonekana baada ya kuhesabu</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>tangu {time}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>imerukwa</translation>
    </message>
    <message>
        <source>somebody who is signed in</source>
        <translation>mtu aliyeingia</translation>
    </message>
    <message>
        <source>something is wrong</source>
        <translation>kitu si sawa</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>mfanyakazi</translation>
    </message>
    <message>
        <source>start fee</source>
        <translation>ada ya kuanza</translation>
    </message>
    <message>
        <source>stations home</source>
        <translation>vituo nyumbani</translation>
    </message>
    <message>
        <source>store number</source>
        <translation>namba ya duka</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>siku iliyotangulia</translation>
    </message>
    <message>
        <source>the month before</source>
        <translation>mwezi uliotangulia</translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>mmiliki</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>programu</translation>
    </message>
    <message>
        <source>the week before</source>
        <translation>wiki iliyotangulia</translation>
    </message>
    <message>
        <source>the {count} days before</source>
        <translation>siku {count} zilizotangulia</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hadi</translation>
    </message>
    <message>
        <source>today</source>
        <translation>leo</translation>
    </message>
    <message>
        <source>type price</source>
        <translation>andika bei</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>umeandikwa</translation>
    </message>
    <message>
        <source>typed each time</source>
        <translation>huandikwa kila mara</translation>
    </message>
    <message>
        <source>up to the minimum of {amount}</source>
        <translation>hadi kiwango cha chini cha {amount}</translation>
    </message>
    <message>
        <source>who did what audit</source>
        <translation>nani alifanya nini ukaguzi</translation>
    </message>
    <message>
        <source>{amount} collected. It passes through and is not your income.</source>
        <translation>{amount} zimekusanywa. Zinapita tu na si mapato yako.</translation>
    </message>
    <message>
        <source>{amount} given</source>
        <translation>{amount} zilitolewa</translation>
    </message>
    <message>
        <source>{amount} given back</source>
        <translation>{amount} zilirudishwa</translation>
    </message>
    <message>
        <source>{amount} given back in cash</source>
        <translation>{amount} zimerudishwa taslimu</translation>
    </message>
    <message>
        <source>{amount} gov. fee</source>
        <translation>{amount} ada ya serikali</translation>
    </message>
    <message>
        <source>{amount} is missing in the drawer</source>
        <translation>{amount} hazipo kwenye droo</translation>
    </message>
    <message>
        <source>{amount} is too much in the drawer</source>
        <translation>{amount} zimezidi kwenye droo</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>{amount} zimebaki</translation>
    </message>
    <message>
        <source>{amount} missing</source>
        <translation>{amount} hazipo</translation>
    </message>
    <message>
        <source>{amount} received.</source>
        <translation>{amount} zimepokelewa.</translation>
    </message>
    <message>
        <source>{amount} stays here as the customer&apos;s credit.</source>
        <translation>{amount} zinabaki hapa kama salio la mteja.</translation>
    </message>
    <message>
        <source>{amount} still owed after this</source>
        <translation>{amount} bado anadaiwa baada ya hili</translation>
    </message>
    <message>
        <source>{amount} to pay</source>
        <translation>{amount} za kulipa</translation>
    </message>
    <message>
        <source>{amount} too much</source>
        <translation>{amount} zimezidi</translation>
    </message>
    <message>
        <source>{amount} was asked for.</source>
        <translation>{amount} ziliombwa.</translation>
    </message>
    <message>
        <source>{amount} will stand to the customer&apos;s credit</source>
        <translation>{amount} zitakuwa salio la mteja</translation>
    </message>
    <message>
        <source>{amount} {when}</source>
        <translation>{amount} {when}</translation>
    </message>
    <message>
        <source>{amount}, the usual limit</source>
        <translation>{amount}, kikomo cha kawaida</translation>
    </message>
    <message>
        <source>{bills} unpaid</source>
        <translation>{bills} hazijalipwa</translation>
    </message>
    <message>
        <source>{count} PCs</source>
        <translation>PC {count}</translation>
    </message>
    <message>
        <source>{count} PCs, as many as the counter shows.</source>
        <translation>PC {count}, kama kaunta inavyoonyesha.</translation>
    </message>
    <message>
        <source>{count} bills</source>
        <translation>bili {count}</translation>
    </message>
    <message>
        <source>{count} clocks were paused together. Resume them when the power is back.</source>
        <translation>Saa {count} zilisimamishwa pamoja. Ziendeleze umeme ukirudi.</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>wateja {count}</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>siku {count}</translation>
    </message>
    <message>
        <source>{count} digits too many</source>
        <translation>Tarakimu {count} zimezidi</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>saa {count}</translation>
    </message>
    <message>
        <source>{count} messages</source>
        <translation>ujumbe {count}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>dak {count}</translation>
    </message>
    <message>
        <source>{count} more digits needed</source>
        <translation>Inahitaji tarakimu {count} zaidi</translation>
    </message>
    <message>
        <source>{count} more: show all in Payments</source>
        <translation>{count} zaidi: onyesha zote kwenye Malipo</translation>
    </message>
    <message>
        <source>{count} more: type another letter</source>
        <translation>{count} zaidi: andika herufi nyingine</translation>
    </message>
    <message>
        <source>{count} payments</source>
        <translation>malipo {count}</translation>
    </message>
    <message>
        <source>{count} payments are open</source>
        <translation>malipo {count} hayajakamilika</translation>
    </message>
    <message>
        <source>{count} records</source>
        <translation>rekodi {count}</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>Mistari {count}</translation>
    </message>
    <message>
        <source>{count} sessions</source>
        <translation>vipindi {count}</translation>
    </message>
    <message>
        <source>{count} sessions run</source>
        <translation>vipindi {count} vinaendelea</translation>
    </message>
    <message>
        <source>{count} things are not right yet.</source>
        <translation>Mambo {count} bado si sahihi.</translation>
    </message>
    <message>
        <source>{count} tries are left before a short wait.</source>
        <translation>Umebakiwa na majaribio {count} kabla ya kusubiri kidogo.</translation>
    </message>
    <message>
        <source>{count} × {minutes} min at {price}</source>
        <translation>{count} × dak {minutes} kwa {price}</translation>
    </message>
    <message>
        <source>{day} {start}:00–{end}:00, {level}</source>
        <translation>{day} {start}:00–{end}:00, {level}</translation>
    </message>
    <message>
        <source>{day}: {counts} purged by {staff}</source>
        <translation>{day}: {counts} zilisafishwa na {staff}</translation>
    </message>
    <message>
        <source>{failed} of {all} checks failed. What to do stands beside them.</source>
        <translation>Ukaguzi {failed} kati ya {all} umeshindwa. La kufanya liko kando.</translation>
    </message>
    <message>
        <source>{fault}. Look at Checks; the copies of before are kept.</source>
        <translation>{fault}. Angalia Ukaguzi; nakala za awali zimehifadhiwa.</translation>
    </message>
    <message>
        <source>{folder} can be written.</source>
        <translation>{folder} inaweza kuandikwa.</translation>
    </message>
    <message>
        <source>{folder} is on the same disk as the database.</source>
        <translation>{folder} iko kwenye diski ileile ya hifadhidata.</translation>
    </message>
    <message>
        <source>{folder}: {reason}.</source>
        <translation>{folder}: {reason}.</translation>
    </message>
    <message>
        <source>{gigabytes} GB are free.</source>
        <translation>GB {gigabytes} ziko huru.</translation>
    </message>
    <message>
        <source>{host} is found.</source>
        <translation>{host} inapatikana.</translation>
    </message>
    <message>
        <source>{host} is not found: there is no internet.</source>
        <translation>{host} haipatikani: hakuna intaneti.</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>saa {hours}</translation>
    </message>
    <message>
        <source>{left} of the fee is left</source>
        <translation>{left} ya ada imebaki</translation>
    </message>
    <message>
        <source>{listed} of {total} payments</source>
        <translation>Malipo {listed} kati ya {total}</translation>
    </message>
    <message>
        <source>{minutes} min × {price}</source>
        <translation>dak {minutes} × {price}</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>dakika {minutes}</translation>
    </message>
    <message>
        <source>{name} belongs to {group}</source>
        <translation>{name} ni ya {group}</translation>
    </message>
    <message>
        <source>{name} has the code {code} already</source>
        <translation>{name} tayari ina msimbo {code}</translation>
    </message>
    <message>
        <source>{name} is new here</source>
        <translation>{name} ni mpya hapa</translation>
    </message>
    <message>
        <source>{name} is not an owner</source>
        <translation>{name} si mmiliki</translation>
    </message>
    <message>
        <source>{name} is not on the price list. Type its price behind it.</source>
        <translation>{name} haiko kwenye orodha ya bei. Andika bei yake nyuma yake.</translation>
    </message>
    <message>
        <source>{name} is on the list already</source>
        <translation>{name} tayari iko kwenye orodha</translation>
    </message>
    <message>
        <source>{name} is out of order</source>
        <translation>{name} kimeharibika</translation>
    </message>
    <message>
        <source>{name} is signed in. Lock</source>
        <translation>{name} ameingia. Funga</translation>
    </message>
    <message>
        <source>{name} may not do this alone: {right}.</source>
        <translation>{name} hawezi kufanya hili peke yake: {right}.</translation>
    </message>
    <message>
        <source>{name} would owe {owes}; the limit is {limit}</source>
        <translation>{name} atadaiwa {owes}; kikomo ni {limit}</translation>
    </message>
    <message>
        <source>{name} · since {time}</source>
        <translation>{name} · tangu {time}</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}, {role}</translation>
    </message>
    <message>
        <source>{number} · free</source>
        <translation>{number} · huru</translation>
    </message>
    <message>
        <source>{number} · swap with {name}</source>
        <translation>{number} · badilishana na {name}</translation>
    </message>
    <message>
        <source>{old} is now {name}</source>
        <translation>{old} sasa ni {name}</translation>
    </message>
    <message>
        <source>{paid} of {amount} went to the agency.</source>
        <translation>{paid} kati ya {amount} zilikwenda kwa ofisi ya serikali.</translation>
    </message>
    <message>
        <source>{payments} and {amount} since then will no longer be on the screen.</source>
        <translation>{payments} na {amount} tangu hapo havitaonekana tena kwenye skrini.</translation>
    </message>
    <message>
        <source>{payments} in doubt ({amount})</source>
        <translation>{payments} hayajulikani ({amount})</translation>
    </message>
    <message>
        <source>{payments} on the way now. If the copy does not know one of them, what M-PESA tells of it is kept in the inbox, and pays no bill: match it with the M-PESA statement.</source>
        <translation>{payments} yako njiani sasa. Nakala isipojua mojawapo, kinachosemwa na M-PESA huhifadhiwa kwenye kikasha, na hakilipi bili yoyote: kilinganishe na taarifa ya M-PESA.</translation>
    </message>
    <message>
        <source>{phone}: only its ends are kept. Type it to prompt it again.</source>
        <translation>{phone}: miisho yake pekee imehifadhiwa. Iandike kutuma ombi tena.</translation>
    </message>
    <message>
        <source>{rows} in {folder}</source>
        <translation>{rows} katika {folder}</translation>
    </message>
    <message>
        <source>{sessions} ran when the power went. Billed to the cut, the gap is free; billed through, it is paid for. Choose for all, or for each.</source>
        <translation>{sessions} vilikuwa vikiendelea umeme ulipokatika. Ukitoza hadi ulipokatika, pengo ni bure; ukitoza muda wote, linalipwa. Chagua kwa vyote, au kila kimoja.</translation>
    </message>
    <message>
        <source>{sessions} running</source>
        <translation>{sessions} vinaendelea</translation>
    </message>
    <message>
        <source>{tender}, in doubt</source>
        <translation>{tender}, haijulikani</translation>
    </message>
    <message>
        <source>{tender}, not paid</source>
        <translation>{tender}, haijalipwa</translation>
    </message>
    <message>
        <source>{tender}, waiting</source>
        <translation>{tender}, inasubiri</translation>
    </message>
    <message>
        <source>{tender}, waiting: {amount}</source>
        <translation>{tender}, inasubiri: {amount}</translation>
    </message>
    <message>
        <source>{time} charged before</source>
        <translation>{time} zilizotozwa awali</translation>
    </message>
    <message>
        <source>{time} for {amount}: not paid, the code was false. The time runs and is owed.</source>
        <translation>{time} kwa {amount}: hazijalipwa, msimbo ulikuwa wa uongo. Muda unaendelea na unadaiwa.</translation>
    </message>
    <message>
        <source>{time} from {day} {hour} costs {amount}, because:</source>
        <translation>{time} kuanzia {day} {hour} hugharimu {amount}, kwa sababu:</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} zimebaki</translation>
    </message>
    <message>
        <source>{time} more for {amount}: not paid yet, and not counted.</source>
        <translation>{time} zaidi kwa {amount}: hazijalipwa, na hazijahesabiwa.</translation>
    </message>
    <message>
        <source>{title}, until {time}</source>
        <translation>{title}, hadi {time}</translation>
    </message>
    <message>
        <source>{title}.</source>
        <translation>{title}.</translation>
    </message>
    <message>
        <source>{title}: {folder}.</source>
        <translation>{title}: {folder}.</translation>
    </message>
    <message>
        <source>{total} payments</source>
        <translation>malipo {total}</translation>
    </message>
    <message>
        <source>{trouble} {way}</source>
        <translation>{trouble} {way}</translation>
    </message>
    <message>
        <source>{used} of {all}</source>
        <translation>{used} kati ya {all}</translation>
    </message>
    <message>
        <source>{volume} % of what this PC is set to.</source>
        <translation>{volume} % ya ilivyowekwa kwenye PC hii.</translation>
    </message>
    <message>
        <source>{what} in the books of now. They stay there: finish them before you switch.</source>
        <translation>{what} kwenye vitabu vya sasa. Vinabaki humo: vimalize kabla ya kubadilisha.</translation>
    </message>
    <message>
        <source>{what}, no income</source>
        <translation>{what}, si mapato</translation>
    </message>
    <message>
        <source>“{name}” to {value}</source>
        <translation>“{name}” hadi {value}</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter opens   ·   Esc closes</source>
        <translation>↑ ↓ chagua   ·   Enter hufungua   ·   Esc hufunga</translation>
    </message>
</context>
</TS>
