"""The agent's local API, through pyngrok: opening the way in, and seeing whether the agent is awake."""

from __future__ import annotations

import http.client
import json
from collections.abc import Mapping
from typing import Any

from pyngrok import ngrok
from pyngrok.exception import PyngrokError, PyngrokNgrokHTTPError

NAME = "cyberdesk"
"""Of our endpoint, so that we know it again after the agent has reconnected."""

_NOT_READY = 104
"""The `error_code` of an agent that has no session yet."""


class NotReady(Exception):
    """The agent is not connected yet, or its API does not listen yet."""


class Refused(Exception):
    """The address was not opened; the text is ngrok's."""


class AgentApi:
    """Calls to one agent.

    Attributes:
        address: ``127.0.0.1:4040``.
    """

    def __init__(self, address: str, timeout_seconds: float) -> None:
        self.address = address
        self._timeout_seconds = timeout_seconds

    def open(self, port: int, domain: str) -> str:
        """Lead callers to `port` of 127.0.0.1, unless the agent does already.

        Args:
            port: of our server.
            domain: the fixed one; empty lets ngrok choose.

        Returns:
            The address for callers: scheme and host in lower case, which is all Daraja takes (daraja.md 3.5).

        Raises:
            NotReady: too early.
            Refused: ngrok does not want to.
        """
        # In full: of a bare port pyngrok and the agent make `localhost`, which may mean ::1.
        endpoint: dict[str, Any] = {"name": NAME, "upstream": {"url": f"http://127.0.0.1:{port}"}}
        if domain:
            endpoint["url"] = f"https://{domain}"
        try:
            listed = self._call("GET").get("endpoints")
            ours = [entry for entry in listed or [] if entry.get("name") == NAME]
            answer = ours[0] if ours else self._call("POST", endpoint)
            address = str(answer.get("public_url") or answer.get("url") or "")
        except PyngrokNgrokHTTPError as error:
            raise self._refusal(error) from None
        except (PyngrokError, OSError, http.client.HTTPException) as error:
            raise NotReady(str(error)) from None
        except (ValueError, AttributeError, TypeError) as error:
            raise Refused(f"the agent's answer makes no sense: {error}") from None
        if "://" not in address:
            raise Refused("the agent opened the tunnel and did not say at which address")
        return address.lower().rstrip("/")

    def is_awake(self) -> bool:
        """It answers, whatever it says."""
        try:
            self._call("GET")
        except PyngrokNgrokHTTPError:
            return True
        except (PyngrokError, OSError, http.client.HTTPException):
            return False
        except ValueError:
            return True
        return True

    def _call(self, method: str, data: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return ngrok.api_request(
            f"http://{self.address}/api/endpoints",
            method=method,
            data=dict(data) if data else None,
            timeout=self._timeout_seconds,
        )

    @staticmethod
    def _refusal(error: PyngrokNgrokHTTPError) -> Exception:
        if error.status_code == http.client.NOT_FOUND:
            return Refused("this agent's version is not supported: it knows no endpoints")
        try:
            answer = json.loads(error.body)
            if answer.get("error_code") == _NOT_READY:
                return NotReady(str(answer.get("msg")))
            # pyngrok looks for ERR_NGROK_n in log lines only; here it is in the body.
            return Refused(str(answer["details"]["err"]))
        except (ValueError, AttributeError, TypeError, KeyError):
            return Refused(error.body)
