// The least that a program on ncurses can do: a title, a list, one highlight that moves. `tuiqi bench` measures it beside
// tuiqi, in the same minute on the same machine, because absolute times drift with both.
//
// It draws what has changed and nothing else, asks for nothing, keeps nothing. Up, Down, Home and End move, Enter opens a
// box, Esc closes it, q quits.
#define _XOPEN_SOURCE 600
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>
#include <stdbool.h>

enum {
    ROWS = 20,
    HEAD = 2, // lines above the list
    FOOT = 1, // and below it
    ESC_MILLISECONDS = 25,
};

static int current, top;
static bool is_open;

static void draw_row(int index) {
    int y = HEAD + index - top;
    if (y < HEAD || y >= LINES - FOOT) return;
    if (index == current) attron(A_REVERSE);
    mvprintw(y, 2, "第%02d行 企业/团队 Enterprise %02d", index, index);
    for (int x = getcurx(stdscr); x < COLS - 2; x++) addch(' ');
    attroff(A_REVERSE);
}

static void draw_box(void) {
    attron(A_REVERSE);
    for (int y = 8; y < 14; y++) mvhline(y, 20, ' ' | A_REVERSE, 40);
    mvprintw(9, 22, "退出该企业?");
    mvprintw(12, 22, "[取消]   [确定]");
    attroff(A_REVERSE);
}

static void draw_all(void) {
    erase();
    attron(A_BOLD);
    mvprintw(0, 2, "通讯录");
    attroff(A_BOLD);
    mvprintw(LINES - 1, 2, "up/down move  enter open  esc back  q quit");
    for (int index = top; index < ROWS; index++) draw_row(index);
    if (is_open) draw_box();
}

static void move_to(int index) {
    int before = current, page = LINES - HEAD - FOOT;
    if (index < 0 || index >= ROWS) return;
    current = index;
    if (current >= top && current < top + page) {
        draw_row(before);
        draw_row(current);
    } else {
        top = current < top ? current : current - page + 1;
        draw_all();
    }
}

static void open_box(bool open) {
    is_open = open;
    draw_all();
}

int main(void) {
    setlocale(LC_ALL, "");
    set_escdelay(ESC_MILLISECONDS);
    initscr();
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    curs_set(0);
    start_color();
    use_default_colors();
    draw_all();
    for (;;) {
        refresh();
        switch (getch()) {
        case KEY_DOWN: move_to(current + 1); break;
        case KEY_UP: move_to(current - 1); break;
        case KEY_HOME: move_to(0); break;
        case KEY_END: move_to(ROWS - 1); break;
        case '\n':
        case '\r': open_box(true); break;
        case 27: open_box(false); break;
        case KEY_RESIZE: draw_all(); break;
        case ERR: // the terminal is gone
        case 'q': endwin(); return 0;
        }
    }
}
