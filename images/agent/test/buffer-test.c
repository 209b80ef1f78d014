#include "buffer.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "expect.h"

/* More than a pipe holds goes through in order when the reader takes it piece by piece. */
static void keeps_order_through_a_slow_pipe(void) {
  int ends[2];
  EXPECT(pipe2(ends, O_NONBLOCK) == 0);
  struct buffer buffer = {0};
  static uint8_t sent[300000];
  static uint8_t received[300000];
  for (size_t i = 0; i < sizeof sent; i++) sent[i] = (uint8_t)(i * 7 >> 3);
  buffer_append(&buffer, sent, 100000);
  EXPECT(buffer_flush(&buffer, ends[1]) > 0 && buffer_size(&buffer) > 0);
  buffer_append(&buffer, sent + 100000, 200000);
  size_t size = 0;
  while (size < sizeof received) {
    ssize_t length = read(ends[0], received + size, 7001);
    if (length > 0) size += (size_t)length;
    EXPECT(buffer_flush(&buffer, ends[1]) >= 0);
  }
  EXPECT(memcmp(sent, received, sizeof sent) == 0 && buffer_size(&buffer) == 0);
  buffer_release(&buffer);
  close(ends[0]);
  close(ends[1]);
}

static void notices_that_nobody_reads(void) {
  int ends[2];
  EXPECT(pipe2(ends, O_NONBLOCK) == 0);
  close(ends[0]);
  signal(SIGPIPE, SIG_IGN);
  struct buffer buffer = {0};
  EXPECT(buffer_flush(&buffer, ends[1]) == 0);
  buffer_append(&buffer, "x", 1);
  EXPECT(buffer_flush(&buffer, ends[1]) == -1);
  buffer_release(&buffer);
  close(ends[1]);
}

int main(void) {
  keeps_order_through_a_slow_pipe();
  notices_that_nobody_reads();
  puts("buffer: ok");
}
