#include "input.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "expect.h"

static struct input open_input(int *reader, bool is_terminal) {
  int ends[2];
  EXPECT(pipe2(ends, O_NONBLOCK) == 0);
  *reader = ends[0];
  return (struct input){.fd = ends[1], .is_terminal = is_terminal};
}

static const uint8_t *bytes(const char *text) { return (const uint8_t *)text; }

static void ends_after_the_last_byte(void) {
  int reader;
  char text[16];
  struct input input = open_input(&reader, false);
  EXPECT(input_append(&input, bytes("abc"), 3));
  EXPECT(input_end(&input) == 3);
  EXPECT(input.fd == -1 && !input_is_waiting(&input));
  EXPECT(read(reader, text, sizeof text) == 3 && memcmp(text, "abc", 3) == 0);
  EXPECT(read(reader, text, sizeof text) == 0);
  close(reader);
}

/* What is left over when the reader closes its end counts as taken: somebody else waits for that word. */
static void counts_what_nobody_reads(void) {
  static uint8_t much[500000];
  int reader;
  struct input input = open_input(&reader, false);
  signal(SIGPIPE, SIG_IGN);
  EXPECT(input_append(&input, much, sizeof much));
  size_t taken = input_write(&input);
  EXPECT(taken > 0 && taken < sizeof much && input_is_waiting(&input));
  close(reader);
  EXPECT(taken + input_write(&input) == sizeof much);
  EXPECT(input.fd == -1 && !input_is_waiting(&input));
}

static void refuses_more_than_a_mebibyte(void) {
  static uint8_t much[600000];
  int reader;
  struct input input = open_input(&reader, false);
  EXPECT(input_append(&input, much, sizeof much));
  EXPECT(!input_append(&input, much, sizeof much));
  input_close(&input);
  close(reader);
}

static void types_the_end_into_a_terminal(void) {
  const struct {
    const char *typed;
    const char *expected;
  } cases[] = {{"", "\4"}, {"line\n", "line\n\4"}, {"half", "half\4\4"}};
  for (size_t i = 0; i < 3; i++) {
    int reader;
    char text[16] = {0};
    struct input input = open_input(&reader, true);
    EXPECT(input_append(&input, bytes(cases[i].typed), strlen(cases[i].typed)));
    EXPECT(input_end(&input) == strlen(cases[i].typed));
    EXPECT(input.fd >= 0);
    EXPECT(read(reader, text, sizeof text) > 0 && strcmp(text, cases[i].expected) == 0);
    close(input.fd);
    close(reader);
  }
}

int main(void) {
  ends_after_the_last_byte();
  counts_what_nobody_reads();
  refuses_more_than_a_mebibyte();
  types_the_end_into_a_terminal();
  puts("input: ok");
}
