#include "paths.h"

#include <string.h>

#include "expect.h"

int main(void) {
  const char *const good[] = {"a", "a/b", "...", ".hidden", "a..b/c", "värde.txt", "a b", "__proto__", "-x", "a\nb"};
  const char *const bad[] = {"", "/", "/a", "a/", "a//b", ".", "..", "./a", "a/.", "a/..", "../a", "a/../b"};
  for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) EXPECT(is_plain_path(good[i]));
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) EXPECT(!is_plain_path(bad[i]));

  char name[300];
  memset(name, 'n', sizeof name);
  name[255] = 0;
  EXPECT(is_plain_path(name));
  name[255] = 'n';
  name[256] = 0;
  EXPECT(!is_plain_path(name));

  EXPECT(is_plain_path("1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16"));
  EXPECT(!is_plain_path("1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17"));
  puts("paths: ok");
}
