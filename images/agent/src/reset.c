#include "reset.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

#include "die.h"
#include "empty.h"
#include "ipc.h"
#include "paths.h"
#include "processes.h"
#include "slots.h"

/* Well below the time that the runner waits for a step beyond its limit: an agent that ends costs nobody a verdict. */
#define DEADLINE_MS 1000

static const char *const FOLDERS[] = {WORKSPACE, "/tmp", "/dev/shm", "/dev/mqueue"};

static void end_processes(void) {
  const struct timespec pause = {0, 200000};
  while (kill_all_but(NULL, 0)) {
    nanosleep(&pause, NULL);
    for (struct ended ended; reap_process(&ended);) forget_ended_slot(ended.pid);
  }
}

void reset_sandbox(void) {
  pid_t sessions[SLOTS];
  if (waiting_sessions(sessions) > 0) end_processes();
  struct timespec deadline;
  clock_gettime(CLOCK_MONOTONIC, &deadline);
  deadline.tv_sec += DEADLINE_MS / 1000;
  for (size_t i = 0; i < sizeof FOLDERS / sizeof FOLDERS[0]; i++) {
    if (empty_folder(FOLDERS[i], &deadline) < 0) die("cannot empty the sandbox");
  }
  if (remove_ipc_objects() < 0) die("cannot remove what is left in shared memory, semaphores or messages");
  if (mkdir(OUTPUT_FOLDER, 0755) < 0) die("cannot write to " WORKSPACE);
}
