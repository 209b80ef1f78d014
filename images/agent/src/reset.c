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

static struct {
  const char *path;
  mode_t mode;
} folders[] = {{WORKSPACE, 0700}, {"/tmp", 0700}, {"/dev/shm", 0700}, {"/dev/mqueue", 0700}};

void learn_sandbox(void) {
  struct stat status;
  for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
    if (lstat(folders[i].path, &status) == 0) folders[i].mode = status.st_mode & 07777;
  }
  learn_ipc_objects();
}

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
  for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
    if (empty_folder(folders[i].path, folders[i].mode, &deadline) < 0) die("cannot empty the sandbox");
  }
  if (remove_ipc_objects() < 0) die("cannot remove what is left in shared memory, semaphores or messages");
  if (mkdir(OUTPUT_FOLDER, 0755) < 0) die("cannot write to " WORKSPACE);
}
