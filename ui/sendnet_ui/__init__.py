"""The window of SENDnet Desktop, in Qt widgets. Nothing here touches the store."""
