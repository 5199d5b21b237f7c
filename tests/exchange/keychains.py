"""A keychain in memory, on the library's own interface."""

import keyring.backend


class Chain(keyring.backend.KeyringBackend):
    """What the operating system would keep, where no backup of a data folder reaches."""

    priority = 1.0  # type: ignore[assignment]  # the library computes it where it is not given

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]
