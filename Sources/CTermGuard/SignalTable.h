// What each signal does to a program that has changed its terminal: the one table that every handler is installed by.
#ifndef TUIQI_SIGNAL_TABLE_H
#define TUIQI_SIGNAL_TABLE_H

#include <signal.h>

enum { SIGNALS = 65 }; // Linux numbers them from 1 to 64

enum signal_kind {
    LEFT_ALONE,    // cannot be caught, belongs to the C library, or ends nobody
    ASKS_TO_END,   // a person or the system wants an orderly end
    TELLS_A_CHANGE,
    REPORTS_CRASH, // the program itself has failed
    STOPS,
    ENDS,          // its default action ends the process, for whatever reason
};

static inline enum signal_kind kind_of(int number) {
    switch (number) {
    case SIGINT: case SIGTERM: case SIGHUP: return ASKS_TO_END;
    case SIGWINCH: case SIGCONT: return TELLS_A_CHANGE;
    case SIGSEGV: case SIGBUS: case SIGILL: case SIGTRAP: case SIGABRT: case SIGFPE: return REPORTS_CRASH;
    case SIGTSTP: return STOPS;
    case SIGKILL: case SIGSTOP: case SIGTTIN: case SIGTTOU: case SIGCHLD: case SIGURG: return LEFT_ALONE;
    case SIGPIPE: return LEFT_ALONE;     // the program ignores it: each write tells its own errors
    case 32: case 33: return LEFT_ALONE; // glibc's own, for threads
    default: return ENDS;
    }
}

#endif
