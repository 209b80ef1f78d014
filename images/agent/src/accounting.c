#include "accounting.h"

#include <time.h>

void accounting_begin(struct accounting *accounting) { *accounting = (struct accounting){.before = cgroup_usage()}; }

void accounting_reaped(struct accounting *accounting, const struct ended *ended) {
  accounting->reaped_cpu_us += ended->cpu_us;
  if (ended->max_rss_bytes > accounting->max_rss_bytes) accounting->max_rss_bytes = ended->max_rss_bytes;
}

uint64_t accounting_cpu_us(const struct accounting *accounting, pid_t pid) {
  if (cgroup_has_cpu()) return cgroup_cpu_us() - accounting->before.cpu_us;
  clockid_t clock;
  struct timespec time = {0};
  if (pid > 0 && clock_getcpuclockid(pid, &clock) == 0) clock_gettime(clock, &time);
  return accounting->reaped_cpu_us + (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_nsec / 1000;
}

uint64_t accounting_memory_bytes(const struct accounting *accounting) {
  uint64_t peak = cgroup_usage().memory_peak_bytes;
  return peak > accounting->before.memory_peak_bytes ? peak : accounting->max_rss_bytes;
}

uint32_t accounting_oom_kills(const struct accounting *accounting) {
  return (uint32_t)(cgroup_usage().oom_kills - accounting->before.oom_kills);
}
