/*
 * The command line:  HOST --service [OPTION VALUE]... [--always] -- PROGRAM ARGUMENT...
 * Windows Installer and Wine may leave the host's own path unquoted, so everything before --service is passed over.
 * What follows -- goes to the program as it stands.
 */
#include "host.h"

static BOOL is(const WCHAR *text, const WCHAR *other)
{
    while (*text != 0 && *text == *other) text++, other++;
    return *text == *other;
}

/* The next argument by the rules of CommandLineToArgvW; FALSE at the end, or when it does not fit. */
static BOOL next(const WCHAR **at, WCHAR *argument, DWORD capacity)
{
    const WCHAR *from = *at;
    DWORD length = 0;
    BOOL quoted = FALSE;
    while (*from == ' ' || *from == '\t') from++;
    if (*from == 0) return FALSE;
    for (; *from != 0 && (quoted || (*from != ' ' && *from != '\t')); from++) {
        DWORD slashes = 0, literal;
        while (*from == '\\') slashes++, from++;
        literal = *from == '"' ? slashes / 2 : slashes;
        if (length + literal + 2 > capacity) return FALSE;
        while (literal-- > 0) argument[length++] = '\\';
        if (*from == '"' && slashes % 2 == 0) {
            if (quoted && from[1] == '"') argument[length++] = *from++;
            else quoted = !quoted;
        } else if (*from == 0 || (!quoted && (*from == ' ' || *from == '\t'))) {
            break;
        } else {
            argument[length++] = *from;
        }
    }
    argument[length] = 0;
    *at = from;
    return TRUE;
}

static BOOL number(const WCHAR **at, DWORD most, DWORD *value)
{
    WCHAR digits[12];
    const WCHAR *digit = digits;
    if (!next(at, digits, ARRAYSIZE(digits)) || *digits == 0) return FALSE;
    for (*value = 0; *digit != 0; digit++) {
        if (*digit < '0' || *digit > '9' || *value > most / 10) return FALSE;
        *value = *value * 10 + (*digit - '0');
    }
    return *value <= most;
}

static BOOL stop_event(const WCHAR **at, DWORD *value)
{
    WCHAR word[16];
    if (!next(at, word, ARRAYSIZE(word))) return FALSE;
    *value = is(word, L"ctrl-break") ? CTRL_BREAK_EVENT : CTRL_C_EVENT;
    return is(word, L"ctrl-break") || is(word, L"ctrl-c");
}

static BOOL option(struct settings *settings, const WCHAR *name, const WCHAR **at)
{
    if (is(name, L"--folder")) return next(at, settings->folder, PATH_LENGTH);
    if (is(name, L"--logs")) return next(at, settings->logs, PATH_LENGTH);
    if (is(name, L"--log-size")) return number(at, 1024, &settings->log_mebibytes);
    if (is(name, L"--log-files")) return number(at, 99, &settings->log_files);
    if (is(name, L"--stop")) return stop_event(at, &settings->stop_event);
    if (is(name, L"--grace")) return number(at, 3600, &settings->grace_seconds);
    return is(name, L"--always") && (settings->always = TRUE);
}

static BOOL command(struct settings *settings, const WCHAR *at)
{
    DWORD length = 0;
    while (*at == ' ' || *at == '\t') at++;
    for (; at[length] != 0; length++) {
        if (length + 1 >= COMMAND_LENGTH) return FALSE;
        settings->command[length] = at[length];
    }
    settings->command[length] = 0;
    return next(&at, settings->program, PATH_LENGTH) && *settings->program != 0;
}

BOOL settings_read(struct settings *settings, const WCHAR *line)
{
    static WCHAR word[PATH_LENGTH];
    settings->log_mebibytes = 10;
    settings->log_files = 5;
    settings->grace_seconds = 20;
    settings->stop_event = CTRL_C_EVENT;
    do {
        if (!next(&line, word, PATH_LENGTH)) return FALSE;
    } while (!is(word, L"--service"));
    while (next(&line, word, PATH_LENGTH)) {
        if (is(word, L"--")) return command(settings, line);
        if (!option(settings, word, &line)) return FALSE;
    }
    return FALSE;
}

BOOL ask_read(const WCHAR *line, DWORD *process, DWORD *event)
{
    static WCHAR word[PATH_LENGTH];
    return next(&line, word, PATH_LENGTH) && next(&line, word, PATH_LENGTH) && is(word, L"--ask") && number(&line, 4000000000u, process) && number(&line, CTRL_BREAK_EVENT, event);
}
