"""The languages, one file each: literals only, read by `language.get`."""
