#include "die.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

_Noreturn void die(const char *reason) {
  int cause = errno;
  if (cause == 0) dprintf(STDERR_FILENO, "agent: %s\n", reason);
  else dprintf(STDERR_FILENO, "agent: %s: %s\n", reason, strerror(cause));
  _exit(EXIT_BROKEN);
}
