#ifndef EXPECT_H
#define EXPECT_H

#include <stdio.h>
#include <stdlib.h>

/* Ends the test with the place and the condition when it does not hold. */
#define EXPECT(condition)                                                           \
  do {                                                                              \
    if (!(condition)) {                                                             \
      fprintf(stderr, "%s:%d: expected %s\n", __FILE__, __LINE__, #condition);      \
      exit(1);                                                                      \
    }                                                                               \
  } while (0)

#endif
