import json

print("imported", getattr(json, "MARK", "the library's"))
