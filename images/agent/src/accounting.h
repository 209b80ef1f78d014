#ifndef ACCOUNTING_H
#define ACCOUNTING_H

#include <stdint.h>
#include <sys/types.h>

#include "cgroup.h"
#include "processes.h"

/* What one step has used of the sandbox. */
struct accounting {
  struct usage before;
  uint64_t max_rss_bytes;
  uint64_t reaped_cpu_us;
};

void accounting_begin(struct accounting *accounting);
/* Counts a process of the step that has ended. */
void accounting_reaped(struct accounting *accounting, const struct ended *ended);
/* CPU time of all processes of the step; where the kernel does not count it, of those that ended and of `pid`. */
uint64_t accounting_cpu_us(const struct accounting *accounting, pid_t pid);
/* The sandbox's peak if the step raised it, else the largest of the step's processes. */
uint64_t accounting_memory_bytes(const struct accounting *accounting);
uint32_t accounting_oom_kills(const struct accounting *accounting);

#endif
