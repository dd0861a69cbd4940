// Gives the terminal back however the program ends: the part of it that must run inside a signal handler.
#ifndef TUIQI_CTERMGUARD_H
#define TUIQI_CTERMGUARD_H

#include <stdbool.h>

/// Remembers how the terminal is set, and installs the handlers.
///
/// INT, TERM, HUP, WINCH and CONT become bytes (the signal's number) in a pipe, for the main loop to read; an INT or TERM that
/// comes a second after an unheeded one gives the terminal back and ends the program at once. SEGV, BUS, ILL, TRAP, ABRT and FPE
/// give the terminal back and then do what they did before. TSTP gives it back, then stops the program. Every other signal
/// that ends a process, QUIT among them, gives it back first. What was ignored stays ignored.
///
/// @param input, output     the terminal's descriptors
/// @param leave             what to write so that the terminal is as it was: copied, at most TERM_GUARD_LONGEST_TEXT bytes
/// @param farewell          written after that when the program crashed: where its last words are; copied, may be empty;
///                          where it isn't, standard error is told which signal it was, and where
/// @param marker            a file to remove whenever the terminal is given back: copied, may be empty
/// @return the pipe's end to read from, never blocking; -1 with errno
int term_guard_open(int input, int output, const char *leave, const char *farewell, const char *marker);

enum { TERM_GUARD_LONGEST_TEXT = 1024 };

/// Sets the terminal to raw input (signals by Ctrl-C, Ctrl-\ and Ctrl-Z stay); false in the background, where it isn't ours.
bool term_guard_take(void);

/// Changes what is written when the terminal is given back; what is longer than TERM_GUARD_LONGEST_TEXT changes nothing.
void term_guard_leave_by(const char *leave);

/// Says whether the terminal still owes an answer that ends in `ESC [ ? … c`: giving it back waits a moment for that one.
void term_guard_expect_answer(bool expects);

/// The signal that the terminal's settings have for a control character (Ctrl-C is 3), or 0: for a terminal that sends such
/// a key as a sequence, which the system doesn't see.
int term_guard_signal_of(unsigned char key);

/// Whether the terminal is ours now: false between a TSTP and the next term_guard_take().
bool term_guard_holds(void);

/// Gives the terminal back, drops what was typed but not read, and puts the handlers back.
void term_guard_close(void);

/// Lets the system end a crashed process at once, instead of Swift's backtracer, which waits half a minute for a key on a terminal.
void term_guard_crash_at_once(void);

/// Lets QUIT end the program at once, as it does by default, instead of Swift's backtracer, which takes it for a crash; where it is
/// ignored, it stays so.
void term_guard_quit_at_once(void);

/// Lets nothing that is typed into a terminal show, until term_echo_show(); what was typed and not read yet is dropped. Signals
/// that end or stop the program show it first and then do what they did before. False where `input` is no terminal.
bool term_echo_hide(int input);

/// Lets what is typed show as it did before term_echo_hide().
void term_echo_show(void);

#endif
