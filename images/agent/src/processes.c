#include "processes.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static uint64_t microseconds(struct timeval time) {
  return (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_usec;
}

bool reap_process(struct ended *ended) {
  struct rusage usage;
  pid_t pid;
  do pid = wait4(-1, &ended->status, WNOHANG, &usage);
  while (pid < 0 && errno == EINTR);
  if (pid <= 0) return false;
  ended->pid = pid;
  ended->max_rss_bytes = (uint64_t)usage.ru_maxrss * 1024;
  ended->cpu_us = microseconds(usage.ru_utime) + microseconds(usage.ru_stime);
  return true;
}

struct process_stat {
  pid_t session;
  uint64_t cpu_ticks;
};

/* False when the process is gone. */
static bool read_stat(pid_t pid, struct process_stat *found) {
  char path[64];
  char text[512];
  snprintf(path, sizeof path, "/proc/%d/stat", (int)pid);
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return false;
  ssize_t length = read(fd, text, sizeof text - 1);
  close(fd);
  if (length <= 0) return false;
  text[length] = 0;
  // The name of the program comes before, in parentheses, and may hold anything.
  const char *after_name = strrchr(text, ')');
  const char *format = ") %*c %*d %*d %d %*d %*d %*u %*u %*u %*u %*u %llu %llu %llu %llu";
  unsigned long long user, system, children_user, children_system;
  int session;
  if (after_name == NULL ||
      sscanf(after_name, format, &session, &user, &system, &children_user, &children_system) != 5) {
    return false;
  }
  *found = (struct process_stat){session, user + system + children_user + children_system};
  return true;
}

/* The next process beside the agent, or -1 after the last. */
static pid_t next_process(DIR *processes) {
  for (struct dirent *entry; (entry = readdir(processes)) != NULL;) {
    if (!isdigit((unsigned char)entry->d_name[0])) continue;
    pid_t pid = (pid_t)atoi(entry->d_name);
    if (pid > 1) return pid;
  }
  return -1;
}

uint64_t living_cpu_us(void) {
  DIR *processes = opendir("/proc");
  if (processes == NULL) return 0;
  uint64_t ticks = 0;
  struct process_stat stat;
  for (pid_t pid; (pid = next_process(processes)) > 0;) {
    if (read_stat(pid, &stat)) ticks += stat.cpu_ticks;
  }
  closedir(processes);
  return ticks * (1000000 / (uint64_t)sysconf(_SC_CLK_TCK));
}

static bool is_spared(pid_t pid, const pid_t *spared, size_t count) {
  struct process_stat stat;
  if (!read_stat(pid, &stat)) return false;
  for (size_t i = 0; i < count; i++) {
    if (stat.session == spared[i]) return true;
  }
  return false;
}

bool kill_all_but(const pid_t *spared, size_t count) {
  if (count == 0) return kill(-1, SIGKILL) == 0 || errno == EPERM;
  DIR *processes = opendir("/proc");
  if (processes == NULL) return kill(-1, SIGKILL) == 0;
  bool found = false;
  for (pid_t pid; (pid = next_process(processes)) > 0;) {
    if (is_spared(pid, spared, count)) continue;
    if (kill(pid, SIGKILL) == 0) found = true;
  }
  closedir(processes);
  return found;
}
