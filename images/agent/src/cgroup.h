#ifndef CGROUP_H
#define CGROUP_H

#include <stdbool.h>
#include <stdint.h>

/* What the kernel has counted for the whole sandbox so far. */
struct usage {
  uint64_t cpu_us;
  uint64_t memory_peak_bytes;
  uint64_t oom_kills;
};

/* Opens the counters of cgroup v2 or, where there is none, v1. Missing counters read as zero. */
void cgroup_open(void);
bool cgroup_has_cpu(void);
uint64_t cgroup_cpu_us(void);
struct usage cgroup_usage(void);

#endif
