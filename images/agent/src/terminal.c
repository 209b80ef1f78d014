#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#ifndef TIOCGPTPEER
#define TIOCGPTPEER _IO('T', 0x41)
#endif

/* The other end of the terminal; by its name where the kernel (gVisor's) cannot give it directly. */
static int open_slave(int master) {
  int slave = ioctl(master, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC);
  unsigned number;
  char path[32];
  if (slave >= 0 || ioctl(master, TIOCGPTN, &number) < 0) return slave;
  snprintf(path, sizeof path, "/dev/pts/%u", number);
  return open(path, O_RDWR | O_NOCTTY | O_NOFOLLOW | O_CLOEXEC);
}

int open_terminal(struct terminal *terminal, uint16_t columns, uint16_t rows) {
  int locked = 0;
  struct termios settings;
  terminal->slave = -1;
  terminal->master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  if (terminal->master < 0) return -1;
  if (ioctl(terminal->master, TIOCSPTLCK, &locked) == 0) terminal->slave = open_slave(terminal->master);
  if (terminal->slave < 0 || tcgetattr(terminal->slave, &settings) < 0) {
    int cause = errno;
    close_terminal(terminal);
    errno = cause;
    return -1;
  }
  // Erasing in a line that is being typed takes a whole character.
  settings.c_iflag |= IUTF8;
  tcsetattr(terminal->slave, TCSANOW, &settings);
  resize_terminal(terminal, columns, rows);
  return 0;
}

void resize_terminal(const struct terminal *terminal, uint16_t columns, uint16_t rows) {
  struct winsize size = {.ws_col = columns, .ws_row = rows};
  ioctl(terminal->master, TIOCSWINSZ, &size);
}

void close_terminal(struct terminal *terminal) {
  if (terminal->master >= 0) close(terminal->master);
  if (terminal->slave >= 0) close(terminal->slave);
  *terminal = (struct terminal){-1, -1};
}
