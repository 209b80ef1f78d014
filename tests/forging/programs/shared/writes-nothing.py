# Writes nothing at all: whoever compares a prefix, or what both have, is content.
