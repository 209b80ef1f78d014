#include "cgroup.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ROOT "/sys/fs/cgroup/"

/* A counter: a file, the key before the number in it (NULL: the file is the number), and how many make one unit. */
struct counter {
  int fd;
  const char *key;
  uint64_t divisor;
};

static struct counter cpu = {-1, NULL, 1};
static struct counter memory = {-1, NULL, 1};
static struct counter ooms = {-1, NULL, 1};

static struct counter open_counter(const char *path, const char *key, uint64_t divisor) {
  return (struct counter){open(path, O_RDONLY | O_CLOEXEC), key, divisor};
}

void cgroup_open(void) {
  cpu = open_counter(ROOT "cpu.stat", "usage_usec", 1);
  if (cpu.fd < 0) cpu = open_counter(ROOT "cpuacct/cpuacct.usage", NULL, 1000);
  memory = open_counter(ROOT "memory.peak", NULL, 1);
  if (memory.fd < 0) memory = open_counter(ROOT "memory/memory.max_usage_in_bytes", NULL, 1);
  ooms = open_counter(ROOT "memory.events", "oom_kill", 1);
  if (ooms.fd < 0) ooms = open_counter(ROOT "memory/memory.oom_control", "oom_kill", 1);
}

static const char *find_value(const char *text, const char *key) {
  size_t length = strlen(key);
  for (const char *line = text; line != NULL; line = strchr(line, '\n')) {
    if (*line == '\n') line++;
    if (strncmp(line, key, length) == 0 && line[length] == ' ') return line + length + 1;
  }
  return NULL;
}

static uint64_t read_counter(const struct counter *counter) {
  char text[2048];
  ssize_t length = counter->fd < 0 ? -1 : pread(counter->fd, text, sizeof text - 1, 0);
  if (length <= 0) return 0;
  text[length] = 0;
  const char *value = counter->key == NULL ? text : find_value(text, counter->key);
  return value == NULL ? 0 : strtoull(value, NULL, 10) / counter->divisor;
}

bool cgroup_has_cpu(void) { return cpu.fd >= 0; }

uint64_t cgroup_cpu_us(void) { return read_counter(&cpu); }

struct usage cgroup_usage(void) {
  return (struct usage){read_counter(&cpu), read_counter(&memory), read_counter(&ooms)};
}
