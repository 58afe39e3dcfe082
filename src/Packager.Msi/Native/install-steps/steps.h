/*
 * Deferred custom actions of packages: a library that the Binary table carries and msiexec loads.
 * RunStep runs a program of the package, RemoveFolders removes what the program made.
 */
#ifndef STEPS_H
#define STEPS_H

#include <windows.h>
#include <msi.h>
#include <msiquery.h>

/* A text that grows; what does not fit into memory any more makes it broken. */
struct text {
    WCHAR *units;
    DWORD length, capacity;
    BOOL broken;
};

BOOL text_add(struct text *text, const WCHAR *more, DWORD length);
BOOL text_add_all(struct text *text, const WCHAR *more);
BOOL text_add_number(struct text *text, DWORD number);
void text_cut(struct text *text, DWORD length);
void text_free(struct text *text);
BOOL is_same(const WCHAR *text, const WCHAR *other);

/* What the action is told: lines of CustomActionData, of which the first counts them all. */
struct fields {
    struct text data;
    WCHAR **all;
    DWORD count;
};

/* FALSE when there is none, or when its lines are not as many as it says. */
BOOL fields_read(MSIHANDLE install, struct fields *fields);
void fields_free(struct fields *fields);
BOOL number_of(const WCHAR *digits, DWORD *number);

/* Tells the installer something; answers what it answers. */
int report(MSIHANDLE install, int kind, const WCHAR *text);
BOOL is_cancelled(MSIHANDLE install);

/* Adds a word to a command line, quoted so that CommandLineToArgvW gives it back. */
BOOL command_add(struct text *command, const WCHAR *word);

/* The output of a program, written to the log line by line. */
struct output {
    MSIHANDLE install;
    const WCHAR *name;
    DWORD length;
    char line[4096];
};

void output_take(struct output *output, const char *bytes, DWORD count);
void output_end(struct output *output);

enum ending { ENDED, NOT_STARTED, TOO_LATE, CANCELLED };

/* Runs a program to its end. code is its exit code, or the failure of Windows that kept it from starting. */
enum ending program_run(const WCHAR *program, WCHAR *command, const WCHAR *folder, DWORD seconds, struct output *output, DWORD *code);

#endif
