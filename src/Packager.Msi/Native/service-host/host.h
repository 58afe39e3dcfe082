/* A service that starts one program, keeps its output, stops it politely, and tells the service manager how it ended. */
#ifndef HOST_H
#define HOST_H
#include <windows.h>

enum { PATH_LENGTH = 4096, COMMAND_LENGTH = 32768, LINE_LENGTH = 1024, NAME_LENGTH = 257 };

/* What the command line of the host says; see arguments.c. */
struct settings {
    WCHAR program[PATH_LENGTH];
    WCHAR command[COMMAND_LENGTH];
    WCHAR folder[PATH_LENGTH];
    WCHAR logs[PATH_LENGTH];
    DWORD log_mebibytes;
    DWORD log_files;
    DWORD grace_seconds;
    DWORD stop_event;
    BOOL always;
};

/* Reads the command line of this process; FALSE when it is not one that Packager writes. */
BOOL settings_read(struct settings *settings, const WCHAR *line);

/* Reads the command line of a process that shall send an event, see ask.c; FALSE when it is another. */
BOOL ask_read(const WCHAR *line, DWORD *process, DWORD *event);
void ask_write(WCHAR *command, DWORD process, DWORD event);
/* 0, or the code of what failed. */
DWORD ask(DWORD process, DWORD event);

/* Sets the variables of the service in this process, which the program inherits. */
void environment_set(const WCHAR *service);

/* One line of text, cut where it would be too long. */
struct line {
    char text[LINE_LENGTH];
    DWORD length;
};

void line_add(struct line *line, const char *text);
void line_add_wide(struct line *line, const WCHAR *text);
void line_add_number(struct line *line, DWORD number, DWORD digits);

/* The log file: what the program writes, and lines of the host's own. */
BOOL journal_open(const struct settings *settings, const WCHAR *service);
void journal_write(const char *bytes, DWORD count);
void journal_say(struct line *line);
void journal_say_text(const char *text);
/* A call that failed, with GetLastError: also in the event log. Returns the code. */
DWORD journal_say_failure(const char *call);

/* The program. */
struct program {
    HANDLE process;
    HANDLE job;
    HANDLE output;
    HANDLE reader;
    DWORD id;
};

/* Starts it; 0, or the code of what failed. */
DWORD program_start(struct program *program, struct settings *settings);
/* Asks it to stop as a console does; FALSE when it cannot be asked. */
BOOL program_ask(const struct program *program, DWORD event);
/* Ends whatever is left of it and waits until its output is written; returns its exit code. */
DWORD program_finish(struct program *program);

#endif
