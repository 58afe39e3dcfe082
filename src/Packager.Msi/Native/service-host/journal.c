/* The log file, named after the service. When it is full it becomes NAME.log.1, that NAME.log.2, and so on; the last one goes. */
#include "host.h"

static CRITICAL_SECTION lock;
static HANDLE file = INVALID_HANDLE_VALUE;
static LONGLONG size, limit;
static DWORD files;
static WCHAR path[PATH_LENGTH + NAME_LENGTH + 8], older[PATH_LENGTH + NAME_LENGTH + 12], newer[PATH_LENGTH + NAME_LENGTH + 12];
static WCHAR name[NAME_LENGTH];

void line_add(struct line *line, const char *text)
{
    while (*text != 0 && line->length < LINE_LENGTH - 3) line->text[line->length++] = *text++;
}

void line_add_wide(struct line *line, const WCHAR *text)
{
    DWORD units = 0;
    int written;
    /* A unit of UTF-16 takes three bytes at most. */
    while (text[units] != 0 && units < (LINE_LENGTH - 3 - line->length) / 3) units++;
    if (units == 0) return;
    written = WideCharToMultiByte(CP_UTF8, 0, text, (int)units, line->text + line->length, LINE_LENGTH - 3 - (int)line->length, NULL, NULL);
    if (written > 0) line->length += (DWORD)written;
}

void line_add_number(struct line *line, DWORD number, DWORD digits)
{
    char text[11];
    DWORD at = sizeof text - 1;
    text[at] = 0;
    do {
        text[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0 || sizeof text - 1 - at < digits);
    line_add(line, text + at);
}

static BOOL open_file(void)
{
    LARGE_INTEGER length;
    file = CreateFileW(path, FILE_APPEND_DATA | FILE_READ_ATTRIBUTES | SYNCHRONIZE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, NULL, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == INVALID_HANDLE_VALUE) return FALSE;
    size = GetFileSizeEx(file, &length) ? length.QuadPart : 0;
    return TRUE;
}

static void name_of(WCHAR *to, DWORD number)
{
    DWORD length = 0;
    for (; path[length] != 0; length++) to[length] = path[length];
    if (number > 0) to[length++] = '.';
    if (number > 9) to[length++] = (WCHAR)('0' + number / 10);
    if (number > 0) to[length++] = (WCHAR)('0' + number % 10);
    to[length] = 0;
}

/* What fails here is told in the event log alone: the file may be gone. */
static void rotate(void)
{
    DWORD number;
    CloseHandle(file);
    for (number = files - 1; number > 0; number--) {
        name_of(older, number);
        name_of(newer, number - 1);
        MoveFileExW(newer, older, MOVEFILE_REPLACE_EXISTING);
    }
    if (files < 2) DeleteFileW(path);
    if (!open_file()) journal_say_failure("CreateFileW of the next log file");
}

static void write_part(const char *bytes, DWORD count)
{
    DWORD written;
    while (count > 0 && file != INVALID_HANDLE_VALUE) {
        if (!WriteFile(file, bytes, count, &written, NULL) || written == 0) return;
        bytes += written;
        count -= written;
        size += written;
    }
}

static DWORD append(DWORD length, const WCHAR *text)
{
    while (*text != 0) path[length++] = *text++;
    path[length] = 0;
    return length;
}

BOOL journal_open(const struct settings *settings, const WCHAR *service)
{
    DWORD length = 0;
    for (; service[length] != 0 && length < NAME_LENGTH - 1; length++) name[length] = service[length];
    InitializeCriticalSection(&lock);
    if (*settings->logs == 0) return TRUE;
    limit = (LONGLONG)settings->log_mebibytes << 20;
    files = settings->log_files;
    append(append(append(append(0, settings->logs), L"\\"), name), L".log");
    return open_file();
}

void journal_write(const char *bytes, DWORD count)
{
    EnterCriticalSection(&lock);
    if (limit > 0 && size >= limit) {
        /* Lines stay whole where they end soon. */
        DWORD rest = 0;
        while (rest < count && bytes[rest] != '\n') rest++;
        if (rest < count) rest++;
        write_part(bytes, rest);
        bytes += rest;
        count -= rest;
        if (count > 0 || size >= limit + 65536) rotate();
    }
    write_part(bytes, count);
    LeaveCriticalSection(&lock);
}

static void stamp(struct line *line)
{
    SYSTEMTIME now;
    GetSystemTime(&now);
    line_add_number(line, now.wYear, 4), line_add(line, "-"), line_add_number(line, now.wMonth, 2), line_add(line, "-"), line_add_number(line, now.wDay, 2);
    line_add(line, "T"), line_add_number(line, now.wHour, 2), line_add(line, ":"), line_add_number(line, now.wMinute, 2), line_add(line, ":"), line_add_number(line, now.wSecond, 2);
    line_add(line, "Z service host: ");
}

void journal_say(struct line *line)
{
    struct line whole;
    whole.length = 0;
    stamp(&whole);
    line->text[line->length] = 0;
    line_add(&whole, line->text);
    whole.text[whole.length++] = '\r';
    whole.text[whole.length++] = '\n';
    journal_write(whole.text, whole.length);
}

void journal_say_text(const char *text)
{
    struct line line;
    line.length = 0;
    line_add(&line, text);
    journal_say(&line);
}

static void tell_event_log(struct line *line)
{
    static WCHAR text[LINE_LENGTH];
    const WCHAR *texts[1] = { text };
    HANDLE log = RegisterEventSourceW(NULL, name);
    int length = MultiByteToWideChar(CP_UTF8, 0, line->text, (int)line->length, text, LINE_LENGTH - 1);
    if (log == NULL) return;
    text[length] = 0;
    ReportEventW(log, EVENTLOG_ERROR_TYPE, 0, 1, NULL, 1, 0, texts, NULL);
    DeregisterEventSource(log);
}

DWORD journal_say_failure(const char *call)
{
    static WCHAR reason[512];
    DWORD code = GetLastError();
    struct line line;
    line.length = 0;
    line_add(&line, call);
    line_add(&line, " failed with ");
    line_add_number(&line, code, 1);
    if (FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS | FORMAT_MESSAGE_MAX_WIDTH_MASK, NULL, code, 0, reason, ARRAYSIZE(reason), NULL) > 0) {
        line_add(&line, ": ");
        line_add_wide(&line, reason);
    }
    journal_say(&line);
    tell_event_log(&line);
    return code;
}
