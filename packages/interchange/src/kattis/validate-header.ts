/** What validators in C++ include: where the data is, and how to say what became of the output. */
export const VALIDATE_HEADER = `#pragma once

#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

typedef void (*feedback_function)(const std::string &, ...);

std::ifstream judge_in, judge_ans;
std::istream author_out(std::cin.rdbuf());
char *feedbackdir = NULL;

inline void write_feedback(const char *name, const std::string &format, va_list values) {
    if (feedbackdir == NULL) return;
    FILE *file = fopen((std::string(feedbackdir) + "/" + name).c_str(), "a");
    if (file == NULL) return;
    vfprintf(file, format.c_str(), values);
    fclose(file);
}

inline void report_feedback(const std::string &name, const std::string &format, ...) {
    va_list values;
    va_start(values, format);
    write_feedback(name.c_str(), format, values);
    va_end(values);
}

inline void judge_message(const std::string &format, ...) {
    va_list values;
    va_start(values, format);
    write_feedback("judgemessage.txt", format, values);
    va_end(values);
}

inline void author_message(const std::string &format, ...) {
    va_list values;
    va_start(values, format);
    write_feedback("teammessage.txt", format, values);
    va_end(values);
}

inline void wrong_answer(const std::string &format, ...) {
    va_list values;
    va_start(values, format);
    write_feedback("judgemessage.txt", format, values);
    va_end(values);
    exit(43);
}

inline void judge_error(const std::string &format, ...) {
    va_list values;
    va_start(values, format);
    write_feedback("judgemessage.txt", format, values);
    va_end(values);
    exit(1);
}

inline void accept() {
    exit(42);
}

inline void accept_with_score(double score) {
    report_feedback("score.txt", "%.9e", score);
    exit(42);
}

inline void init_io(int argc, char **argv) {
    if (argc < 4) judge_error("It is called with input, answer and a folder for feedback.");
    feedbackdir = argv[3];
    judge_in.open(argv[1]);
    judge_ans.open(argv[2]);
    if (!judge_in || !judge_ans) judge_error("Input or answer cannot be opened.");
}
`;
