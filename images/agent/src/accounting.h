#ifndef ACCOUNTING_H
#define ACCOUNTING_H

#include <stdint.h>

#include "cgroup.h"
#include "processes.h"

/* What one step has used of the sandbox. */
struct accounting {
  struct usage before;
  uint64_t max_rss_bytes;
  /* What processes that were alive before had used already, where the kernel does not count for the sandbox. */
  uint64_t living_before_us;
  uint64_t reaped_cpu_us;
};

void accounting_begin(struct accounting *accounting);
/* Counts a process of the step that has ended. */
void accounting_reaped(struct accounting *accounting, const struct ended *ended);
/* CPU time of all processes of the step. */
uint64_t accounting_cpu_us(const struct accounting *accounting);
/* The sandbox's peak if the step raised it, else the largest of the step's processes. */
uint64_t accounting_memory_bytes(const struct accounting *accounting);
uint32_t accounting_oom_kills(const struct accounting *accounting);

#endif
