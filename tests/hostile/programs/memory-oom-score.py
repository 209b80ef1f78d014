from probe import attempt


def spare_me(value):
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write(value)
    return open("/proc/self/oom_score_adj").read()


for value in ("-1000", "-1"):
    attempt(value, lambda: spare_me(value))
