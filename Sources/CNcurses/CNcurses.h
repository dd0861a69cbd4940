// Gives Swift what ncursesw offers only as macros or global variables, each as a small function.
#ifndef TUIQI_CNCURSES_H
#define TUIQI_CNCURSES_H

#define _XOPEN_SOURCE 600
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1

#include <ncurses.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

// Declared here: <term.h> would bring a macro for each of 500 capabilities, `lines` and `columns` among them.
extern char *tigetstr(const char *);
// glibc has it, but shows it only under _GNU_SOURCE.
extern int memfd_create(const char *name, unsigned int flags);

/// The window as large as the screen.
static inline WINDOW *_Nonnull curses_whole_window(void) { return stdscr; }

/// How many colours the terminal has; meaningful after start_color().
static inline int curses_colors(void) { return COLORS; }

static inline attr_t curses_bold(void) { return A_BOLD; }
static inline attr_t curses_dim(void) { return A_DIM; }
static inline attr_t curses_reverse(void) { return A_REVERSE; }
static inline attr_t curses_underline(void) { return A_UNDERLINE; }

/// A cell of a character and up to four marks, ending in 0, with attributes and a colour pair.
static inline cchar_t curses_cell_of_text(const wchar_t *_Nonnull text, attr_t attributes, short pair) {
    cchar_t cell;
    setcchar(&cell, text, attributes, pair, NULL);
    return cell;
}

/// A cell of one character; almost all are.
static inline cchar_t curses_cell(wchar_t character, attr_t attributes, short pair) {
    const wchar_t text[2] = {character, 0};
    return curses_cell_of_text(text, attributes, pair);
}

/// What tigetstr() says of a capability, or NULL where the terminal lacks it (it says -1 for what is no capability).
static inline const char *curses_capability(const char *name) {
    char *text = tigetstr(name);
    return text == (char *)-1 ? NULL : text;
}

/// Takes the choice of the line-drawing characters out of what switches attributes. Boxes are text here, so it is never
/// used, and it would cost three bytes each time. Call it after newterm(); other terminals than xterm's kin stay as they are.
static inline void curses_forget_line_drawing(void) {
    static const char choice[] = "%?%p9%t\033(0%e\033(B%;", none[] = "\033(B";
    char *attributes = tigetstr("sgr"), *plain = tigetstr("sgr0");
    if (attributes == (char *)-1 || !attributes || strncmp(attributes, choice, sizeof choice - 1) != 0) return;
    if (plain == (char *)-1 || !plain || strncmp(plain, none, sizeof none - 1) != 0) return;
    memmove(attributes, attributes + sizeof choice - 1, strlen(attributes + sizeof choice - 1) + 1);
    memmove(plain, plain + sizeof none - 1, strlen(plain + sizeof none - 1) + 1);
}

/// The file that a newterm() may write its frames to: in memory, gone with the program.
static inline FILE *curses_memory_file(void) {
    enum { close_on_exec = 1 }; // MFD_CLOEXEC
    int descriptor = memfd_create("frame", close_on_exec);
    return descriptor < 0 ? NULL : fdopen(descriptor, "w+");
}

#endif
