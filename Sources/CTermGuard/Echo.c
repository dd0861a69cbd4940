// Keeps a secret off the terminal while it is typed, and lets what is typed show again however the program ends.
#define _GNU_SOURCE
#include "CTermGuard.h"
#include "SignalTable.h"

#include <errno.h>
#include <signal.h>
#include <termios.h>

static struct {
    int input;
    struct termios before;
    struct sigaction old[SIGNALS];
} echo;

static volatile sig_atomic_t is_hidden;

static bool is_watched(int number) {
    enum signal_kind kind = kind_of(number);
    return kind != LEFT_ALONE && kind != TELLS_A_CHANGE;
}

static void hide(int when) {
    struct termios silent = echo.before;
    silent.c_lflag &= (tcflag_t)~ECHO;
    silent.c_lflag |= ECHONL; // the line's end still shows, so that what follows begins a line
    tcsetattr(echo.input, when, &silent);
}

// Puts the terminal right, lets the signal do what it would have done, and hides again where that was only a stop.
static void on_signal(int number) {
    int saved = errno;
    tcsetattr(echo.input, TCSANOW, &echo.before);
    struct sigaction ours, none = {.sa_handler = SIG_DFL};
    sigaction(number, echo.old[number].sa_handler == SIG_DFL ? &none : &echo.old[number], &ours);
    raise(number);
    sigset_t only, before;
    sigemptyset(&only);
    sigaddset(&only, number);
    sigprocmask(SIG_UNBLOCK, &only, &before); // ends or stops here
    sigprocmask(SIG_SETMASK, &before, NULL);
    sigaction(number, &ours, NULL);
    if (is_hidden) hide(TCSANOW);
    errno = saved;
}

bool term_echo_hide(int input) {
    if (is_hidden || tcgetattr(input, &echo.before) != 0) return false;
    echo.input = input;
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    for (int number = 1; number < SIGNALS; number++) {
        if (!is_watched(number) || sigaction(number, NULL, &echo.old[number]) != 0) continue;
        if (echo.old[number].sa_handler != SIG_IGN) sigaction(number, &action, NULL);
    }
    is_hidden = 1;
    hide(TCSAFLUSH); // what was typed before it was asked for is no secret's beginning
    return true;
}

void term_echo_show(void) {
    if (!is_hidden) return;
    is_hidden = 0;
    tcsetattr(echo.input, TCSANOW, &echo.before);
    for (int number = 1; number < SIGNALS; number++) {
        if (is_watched(number)) sigaction(number, &echo.old[number], NULL);
    }
}
