#include "accounting.h"

void accounting_begin(struct accounting *accounting) {
  uint64_t living_us = cgroup_has_cpu() ? 0 : living_cpu_us();
  *accounting = (struct accounting){.before = cgroup_usage(), .living_before_us = living_us};
}

void accounting_reaped(struct accounting *accounting, const struct ended *ended) {
  accounting->reaped_cpu_us += ended->cpu_us;
  if (ended->max_rss_bytes > accounting->max_rss_bytes) accounting->max_rss_bytes = ended->max_rss_bytes;
}

uint64_t accounting_cpu_us(const struct accounting *accounting) {
  if (cgroup_has_cpu()) return cgroup_cpu_us() - accounting->before.cpu_us;
  uint64_t used_us = accounting->reaped_cpu_us + living_cpu_us();
  // Ticks are coarse: a process that has ended may turn out to have used less than it seemed to before.
  return used_us > accounting->living_before_us ? used_us - accounting->living_before_us : 0;
}

uint64_t accounting_memory_bytes(const struct accounting *accounting) {
  uint64_t peak = cgroup_usage().memory_peak_bytes;
  return peak > accounting->before.memory_peak_bytes ? peak : accounting->max_rss_bytes;
}

uint32_t accounting_oom_kills(const struct accounting *accounting) {
  return (uint32_t)(cgroup_usage().oom_kills - accounting->before.oom_kills);
}
