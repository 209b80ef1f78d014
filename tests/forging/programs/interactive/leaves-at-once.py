# Leaves without a word: a judge that reads nothing may be content.
