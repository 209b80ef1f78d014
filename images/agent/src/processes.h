#ifndef PROCESSES_H
#define PROCESSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* A process that has ended. */
struct ended {
  pid_t pid;
  int status;
  uint64_t max_rss_bytes;
  uint64_t cpu_us;
};

/* Takes the next ended process, the agent's own child or an orphan. */
bool reap_process(struct ended *ended);
/*
 * CPU time of all processes that are alive beside the agent, and of their children that have ended, in steps of the
 * kernel's clock ticks.
 */
uint64_t living_cpu_us(void);
/*
 * Kills everything in the sandbox but the agent and the sessions in `spared`. Returns false when there was nothing to
 * kill.
 */
bool kill_all_but(const pid_t *spared, size_t count);

#endif
