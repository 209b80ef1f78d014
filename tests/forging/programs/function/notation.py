# Returns the notation of values itself, and what might be read as it.
def f(n):
    return [
        {"$undefined": True},
        {"$other": "Anything"},
        {"$int": "0" * 5000},
        {"$map": [[1]]},
        {"$object": {"$set": [1]}},
    ][n % 5]
