# A variable of the name of the function that has to be called.
# Rule: {"rule":"must_use","construct":"call","name":"sorted"}
sorted_list = [1]
sorted = None
print(sorted)
