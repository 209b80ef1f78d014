#include "spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "die.h"
#include "seccomp.h"

#define CONTROL_FD 3
/* Whole seconds above the agent's own measurement of CPU time, which is the one that counts. */
#define CPU_BACKSTOP_S 2

enum stage { STAGE_CONFINE, STAGE_TERMINAL, STAGE_FOLDER, STAGE_PROGRAM };
static const char *const STAGES[] = {"confining the process", "its terminal", "its working folder", "the program"};

struct failure {
  int stage;
  int error;
};

void reserve_control_descriptor(void) {
  int fd = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (fd < 0 || (fd != CONTROL_FD && dup3(fd, CONTROL_FD, O_CLOEXEC) < 0)) die("cannot reserve descriptor 3");
  if (fd != CONTROL_FD) close(fd);
}

static _Noreturn void fail(int report, enum stage stage) {
  struct failure failure = {(int)stage, errno};
  ssize_t ignored = write(report, &failure, sizeof failure);
  (void)ignored;
  _exit(127);
}

static const char *variable(char *const *env, const char *name) {
  size_t length = strlen(name);
  for (; *env != NULL; env++) {
    if (strncmp(*env, name, length) == 0 && (*env)[length] == '=') return *env + length + 1;
  }
  return NULL;
}

/* Like execvpe, with the PATH of the new environment and never by way of a shell. */
static void execute(char *const *argv, char *const *env) {
  if (strchr(argv[0], '/') != NULL) {
    execve(argv[0], argv, env);
    return;
  }
  const char *path = variable(env, "PATH");
  for (const char *part = path == NULL ? "" : path; *part != 0;) {
    char file[PATH_MAX];
    int size = (int)strcspn(part, ":");
    int length = snprintf(file, sizeof file, "%.*s/%s", size, part, argv[0]);
    if (size > 0 && length > 0 && (size_t)length < sizeof file) execve(file, argv, env);
    if (errno != ENOENT && errno != ENOTDIR) return;
    part += size + (part[size] == ':');
  }
  errno = ENOENT;
}

static void reset_signals(void) {
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static int offer_to_oom_killer(void) {
  int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (fd < 0) return -1;
  ssize_t written = write(fd, "1000", 4);
  close(fd);
  return written == 4 ? 0 : -1;
}

static int confine(void) {
  struct rlimit no_core = {0, 0};
  // The files of a process in /proc are its own only while it is dumpable; what follows is the program's anyway.
  if (prctl(PR_SET_DUMPABLE, 1) < 0 || offer_to_oom_killer() < 0) return -1;
  if (setrlimit(RLIMIT_CORE, &no_core) < 0) return -1;
  return install_seccomp_filter();
}

static _Noreturn void become(const struct process_fields *process, const struct child_ends *ends, bool terminal, int report) {
  reset_signals();
  setsid();
  if (dup2(ends->in, 0) < 0 || dup2(ends->out, 1) < 0 || dup2(ends->error, 2) < 0) fail(report, STAGE_CONFINE);
  if (ends->control >= 0 && dup2(ends->control, CONTROL_FD) < 0) fail(report, STAGE_CONFINE);
  if (terminal && ioctl(0, TIOCSCTTY, 0) < 0) fail(report, STAGE_TERMINAL);
  if (chdir(process->cwd) < 0) fail(report, STAGE_FOLDER);
  if (confine() < 0) fail(report, STAGE_CONFINE);
  execute(process->argv, process->env);
  fail(report, STAGE_PROGRAM);
}

struct spawned spawn_process(const struct process_fields *process, const struct child_ends *ends, bool terminal) {
  int report[2];
  if (pipe2(report, O_CLOEXEC) < 0) return (struct spawned){-1, errno, "its pipes"};
  pid_t pid = fork();
  if (pid == 0) become(process, ends, terminal, report[1]);
  int cause = errno;
  close(report[1]);
  struct failure failure;
  ssize_t length = 0;
  // The pipe closes without a word when the program has taken the process over.
  while (pid > 0 && (length = read(report[0], &failure, sizeof failure)) < 0 && errno == EINTR) continue;
  close(report[0]);
  if (pid < 0) return (struct spawned){-1, cause, "a new process"};
  if (length == (ssize_t)sizeof failure) return (struct spawned){-1, failure.error, STAGES[failure.stage]};
  return (struct spawned){pid, 0, NULL};
}

void limit_process(pid_t pid, uint32_t cpu_ms, uint64_t file_size_bytes) {
  rlim_t seconds = (rlim_t)cpu_ms / 1000 + CPU_BACKSTOP_S;
  struct rlimit cpu = {seconds, seconds};
  struct rlimit size = {file_size_bytes, file_size_bytes};
  prlimit(pid, RLIMIT_CPU, &cpu, NULL);
  prlimit(pid, RLIMIT_FSIZE, &size, NULL);
}
