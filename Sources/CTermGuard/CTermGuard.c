// Signal handlers that give the terminal back; they call async-signal-safe functions only, and keep errno.
#define _GNU_SOURCE
#include "CTermGuard.h"
#include "SignalTable.h"

#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum {
    // A deep recursion that ran out of stack still needs room for the handler and for the widest vector registers.
    SPARE_STACK_BYTES = 64 * 1024,
    // A terminal that takes no output for so long is gone or stopped; dying must not wait for it.
    LONGEST_WAIT_MILLISECONDS = 200,
    // A main loop that has not answered an INT or TERM for so long is stuck.
    PATIENCE_SECONDS = 1,
    // Deeper than what the program calls, and little enough for the spare stack.
    MOST_FRAMES = 64,
};

static const char *const crash_names[] = {
    [SIGSEGV] = "SIGSEGV", [SIGBUS] = "SIGBUS",   [SIGILL] = "SIGILL",
    [SIGTRAP] = "SIGTRAP", [SIGABRT] = "SIGABRT", [SIGFPE] = "SIGFPE",
};
#define COUNT(list) (sizeof(list) / sizeof *(list))

static struct {
    int input, output;
    int pipe[2];
    struct termios before;
    char leave[2][TERM_GUARD_LONGEST_TEXT + 1]; // one of them counts, so that the other can change
    char farewell[TERM_GUARD_LONGEST_TEXT + 1];
    char marker[TERM_GUARD_LONGEST_TEXT + 1]; // a file that is there only while the terminal is ours; empty for none
    struct sigaction old[SIGNALS];
    bool installed[SIGNALS];
    stack_t old_stack;
    char spare_stack[SPARE_STACK_BYTES];
} guard = {.pipe = {-1, -1}};

static volatile sig_atomic_t is_open, holds, gives_back; // the last: a crash meanwhile must not leave the terminal half way
static volatile sig_atomic_t leaves_by;      // which of the two texts counts
static volatile sig_atomic_t expects_answer; // the terminal was asked something and has not said it all
static volatile time_t asked_at; // 0: nobody asked us to end

static void say_to(int file, const char *text) {
    size_t length = strlen(text);
    while (length > 0) {
        struct pollfd ready = {.fd = file, .events = POLLOUT};
        if (poll(&ready, 1, LONGEST_WAIT_MILLISECONDS) <= 0) return;
        ssize_t count = write(file, text, length);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        text += count;
        length -= (size_t)count;
    }
}

static void say(const char *text) { say_to(guard.output, text); }

static long milliseconds_since(const struct timespec *start) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (now.tv_sec - start->tv_sec) * 1000 + (now.tv_nsec - start->tv_nsec) / 1000000;
}

// Reads up to the end of the last answer, `ESC [ ? numbers c`, or for as long as one may wait for it.
static void swallow_answers(void) {
    enum { NOTHING, ESCAPE, BRACKET, MARK } seen = NOTHING;
    struct timespec start;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (;;) {
        long left = LONGEST_WAIT_MILLISECONDS - milliseconds_since(&start);
        struct pollfd ready = {.fd = guard.input, .events = POLLIN};
        unsigned char byte;
        if (left <= 0 || poll(&ready, 1, (int)left) <= 0 || read(guard.input, &byte, 1) != 1) return;
        if (byte == 27) seen = ESCAPE;
        else if (byte == 0x9B) seen = BRACKET; // CSI in one byte
        else if (seen == ESCAPE && byte == '[') seen = BRACKET;
        else if (seen == BRACKET && byte == '?') seen = MARK;
        else if (seen == MARK && byte == 'c') return;
        else if (seen != MARK || (byte != ';' && (byte < '0' || byte > '9'))) seen = NOTHING;
    }
}

// All but those that report a crash: a second signal that ended the process would leave the terminal half given back.
static void block_in_handlers(sigset_t *mask) {
    sigfillset(mask);
    for (int number = 1; number < SIGNALS; number++) {
        if (kind_of(number) == REPORTS_CRASH) sigdelset(mask, number);
    }
}

static void give_back_now(bool in_handler) {
    if (!holds) return;
    holds = 0;
    gives_back = 1;
    if (in_handler) say("\x18"); // CAN: half a frame may have been written, and end within a sequence
    say(guard.leave[leaves_by]);
    if (expects_answer) swallow_answers(); // or the shell would take it for typing
    tcflush(guard.input, TCIFLUSH); // keys and clicks meant for us must not reach the shell
    tcsetattr(guard.input, TCSANOW, &guard.before);
    gives_back = 0;
    if (guard.marker[0] != 0) unlink(guard.marker);
}

static void give_back(bool in_handler) {
    sigset_t all, before;
    block_in_handlers(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    give_back_now(in_handler);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void give_back_at_exit(void) { give_back(false); }

static void end_by(int number) {
    signal(number, SIG_DFL);
    raise(number); // blocked while its handler runs, so it takes effect on return
}

static void tell(int number) {
    unsigned char note = (unsigned char)number;
    ssize_t count = write(guard.pipe[1], &note, 1);
    (void)count; // a full pipe has woken the loop already
}

static void on_request_to_end(int number) {
    int saved = errno;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (number != SIGHUP && asked_at != 0 && now.tv_sec - asked_at > PATIENCE_SECONDS) {
        give_back(true);
        end_by(number);
    } else {
        if (asked_at == 0) asked_at = now.tv_sec;
        tell(number);
    }
    errno = saved;
}

static void on_news(int number) {
    int saved = errno;
    tell(number);
    errno = saved;
}

static void on_end(int number) {
    give_back(true);
    end_by(number);
}

// Says to standard error, which is the log while a screen is up, what happened and where.
static void report_crash(int number) {
    void *frames[MOST_FRAMES];
    say_to(STDERR_FILENO, "tuiqi: stopped by ");
    say_to(STDERR_FILENO, crash_names[number] != NULL ? crash_names[number] : "a signal");
    say_to(STDERR_FILENO, "\n");
    backtrace_symbols_fd(frames, backtrace(frames, MOST_FRAMES), STDERR_FILENO);
}

static void on_crash(int number) {
    bool was_ours = holds;
    if (gives_back) tcsetattr(guard.input, TCSANOW, &guard.before);
    give_back(true);
    if (was_ours) say(guard.farewell);
    if (was_ours && guard.farewell[0] != 0) report_crash(number); // last: a second crash ends it, and all else is done
    sigaction(number, &guard.old[number], NULL);
    raise(number);
}

static void on_stop(int number) {
    int saved = errno;
    give_back(true);
    signal(number, SIG_DFL);
    raise(number);
    sigset_t only, before;
    sigemptyset(&only);
    sigaddset(&only, number);
    pthread_sigmask(SIG_UNBLOCK, &only, &before); // stops here until CONT
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    struct sigaction again = {.sa_handler = on_stop, .sa_flags = SA_ONSTACK | SA_RESTART};
    block_in_handlers(&again.sa_mask);
    sigaction(number, &again, NULL);
    tell(SIGCONT); // also where there was nobody to stop for, and no CONT came
    errno = saved;
}

static void handle(int number) {
    static void (*const handlers[])(int) = {
        [LEFT_ALONE] = NULL,       [ASKS_TO_END] = on_request_to_end, [TELLS_A_CHANGE] = on_news,
        [REPORTS_CRASH] = on_crash, [STOPS] = on_stop,                 [ENDS] = on_end,
    };
    void (*handler)(int) = handlers[kind_of(number)];
    if (handler == NULL) return;
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_ONSTACK | SA_RESTART};
    block_in_handlers(&action.sa_mask);
    if (sigaction(number, NULL, &guard.old[number]) != 0) return;
    if (guard.old[number].sa_handler == SIG_IGN) return;
    guard.installed[number] = sigaction(number, &action, NULL) == 0;
}

static void put_back(int number) {
    if (guard.installed[number]) sigaction(number, &guard.old[number], NULL);
    guard.installed[number] = false;
}

int term_guard_open(int input, int output, const char *leave, const char *farewell, const char *marker) {
    static bool registered;
    if (is_open) return errno = EBUSY, -1;
    const char *texts[] = {leave, farewell, marker};
    for (size_t i = 0; i < COUNT(texts); i++) {
        if (strlen(texts[i]) > TERM_GUARD_LONGEST_TEXT) return errno = E2BIG, -1;
    }
    if (tcgetattr(input, &guard.before) != 0) return -1;
    if (!registered && atexit(give_back_at_exit) != 0) return errno = ENOMEM, -1;
    registered = true;
    if (pipe2(guard.pipe, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
    guard.input = input;
    guard.output = output;
    term_guard_leave_by(leave);
    strcpy(guard.farewell, farewell);
    strcpy(guard.marker, marker);
    void *frame;
    backtrace(&frame, 1); // what it loads the first time it cannot load in a handler
    asked_at = 0;
    expects_answer = 0;
    stack_t spare = {.ss_sp = guard.spare_stack, .ss_size = SPARE_STACK_BYTES};
    sigaltstack(&spare, &guard.old_stack);
    for (int number = 1; number < SIGNALS; number++) handle(number);
    is_open = 1;
    return guard.pipe[0];
}

void term_guard_leave_by(const char *leave) {
    if (strlen(leave) > TERM_GUARD_LONGEST_TEXT) return;
    int other = !leaves_by;
    strcpy(guard.leave[other], leave);
    leaves_by = other;
}

void term_guard_expect_answer(bool expects) { expects_answer = expects; }

int term_guard_signal_of(unsigned char key) {
    static const struct { int place, number; } keys[] = {{VINTR, SIGINT}, {VQUIT, SIGQUIT}, {VSUSP, SIGTSTP}};
    if (key == _POSIX_VDISABLE) return 0;
    for (size_t i = 0; i < COUNT(keys); i++) {
        if (guard.before.c_cc[keys[i].place] == key) return keys[i].number;
    }
    return 0;
}

bool term_guard_take(void) {
    if (!is_open) return false;
    pid_t foreground = tcgetpgrp(guard.input); // fails where it isn't our controlling terminal: nobody else is in front
    if (foreground >= 0 && foreground != getpgrp()) {
        holds = 0; // somebody stopped us without asking, and a shell has taken the terminal
        return false;
    }
    struct termios raw = guard.before;
    raw.c_iflag &= (tcflag_t) ~(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON);
    raw.c_oflag &= (tcflag_t)~OPOST; // a line feed goes down, as terminfo says, not to the first column
    raw.c_lflag &= (tcflag_t) ~(ECHO | ECHONL | ICANON | IEXTEN | ISIG); // pasted bytes are no signals; keys are
    raw.c_cflag = (raw.c_cflag & (tcflag_t) ~(CSIZE | PARENB)) | CS8;
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    holds = 1; // first, so that a death from here on undoes it
    if (tcsetattr(guard.input, TCSANOW, &raw) != 0) holds = 0;
    return holds;
}

bool term_guard_holds(void) { return holds; }

void term_guard_close(void) {
    if (!is_open) return;
    give_back(false);
    is_open = 0;
    for (int number = 1; number < SIGNALS; number++) put_back(number);
    sigaltstack(&guard.old_stack, NULL);
    close(guard.pipe[0]);
    close(guard.pipe[1]);
    guard.pipe[0] = guard.pipe[1] = -1;
}

void term_guard_crash_at_once(void) {
    for (int number = 1; number < SIGNALS; number++) {
        if (kind_of(number) == REPORTS_CRASH) signal(number, SIG_DFL);
    }
}

void term_guard_quit_at_once(void) {
    struct sigaction now;
    if (sigaction(SIGQUIT, NULL, &now) == 0 && now.sa_handler != SIG_IGN) signal(SIGQUIT, SIG_DFL);
}
