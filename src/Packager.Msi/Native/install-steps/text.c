/* Texts, messages and what the action is told. */
#include "steps.h"

BOOL text_add(struct text *text, const WCHAR *more, DWORD length)
{
    DWORD at;
    if (text->broken || length > 0x1000000 - text->length) return text->broken = TRUE, FALSE;
    if (text->length + length + 1 > text->capacity) {
        DWORD capacity = (text->length + length + 1) * 2;
        WCHAR *units = text->units == NULL
            ? HeapAlloc(GetProcessHeap(), 0, capacity * sizeof(WCHAR))
            : HeapReAlloc(GetProcessHeap(), 0, text->units, capacity * sizeof(WCHAR));
        if (units == NULL) return text->broken = TRUE, FALSE;
        text->units = units;
        text->capacity = capacity;
    }
    for (at = 0; at < length; at++) text->units[text->length + at] = more[at];
    text->length += length;
    text->units[text->length] = 0;
    return TRUE;
}

BOOL text_add_all(struct text *text, const WCHAR *more)
{
    return text_add(text, more, (DWORD)lstrlenW(more));
}

BOOL text_add_number(struct text *text, DWORD number)
{
    WCHAR digits[10];
    DWORD at = ARRAYSIZE(digits);
    do {
        digits[--at] = (WCHAR)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    return text_add(text, digits + at, ARRAYSIZE(digits) - at);
}

void text_cut(struct text *text, DWORD length)
{
    if (text->units == NULL || length > text->length) return;
    text->length = length;
    text->units[length] = 0;
}

void text_free(struct text *text)
{
    if (text->units != NULL) HeapFree(GetProcessHeap(), 0, text->units);
    text->units = NULL;
}

BOOL is_same(const WCHAR *text, const WCHAR *other)
{
    while (*text != 0 && *text == *other) text++, other++;
    return *text == *other;
}

BOOL number_of(const WCHAR *digits, DWORD *number)
{
    if (*digits == 0) return FALSE;
    for (*number = 0; *digits != 0; digits++) {
        if (*digits < '0' || *digits > '9' || *number > 99999999) return FALSE;
        *number = *number * 10 + (DWORD)(*digits - '0');
    }
    return TRUE;
}

int report(MSIHANDLE install, int kind, const WCHAR *text)
{
    /* The text is a field of its own, or the installer would take its brackets for properties. */
    MSIHANDLE record = MsiCreateRecord(1);
    int answer;
    if (record == 0) return 0;
    MsiRecordSetStringW(record, 0, L"[1]");
    MsiRecordSetStringW(record, 1, text);
    answer = MsiProcessMessage(install, (INSTALLMESSAGE)kind, record);
    MsiCloseHandle(record);
    return answer;
}

BOOL is_cancelled(MSIHANDLE install)
{
    /* A step forward of nothing: the installer answers whether somebody wants to stop. */
    MSIHANDLE record = MsiCreateRecord(3);
    int answer;
    if (record == 0) return FALSE;
    MsiRecordSetInteger(record, 1, 2);
    MsiRecordSetInteger(record, 2, 0);
    MsiRecordSetInteger(record, 3, 0);
    answer = MsiProcessMessage(install, INSTALLMESSAGE_PROGRESS, record);
    MsiCloseHandle(record);
    return answer == IDCANCEL;
}

static BOOL read_data(MSIHANDLE install, struct text *data)
{
    WCHAR none[1];
    DWORD length = 0;
    if (MsiGetPropertyW(install, L"CustomActionData", none, &length) != ERROR_MORE_DATA || length > 0x100000) return FALSE;
    length++;
    data->units = HeapAlloc(GetProcessHeap(), 0, length * sizeof(WCHAR));
    if (data->units == NULL || MsiGetPropertyW(install, L"CustomActionData", data->units, &length) != ERROR_SUCCESS) return FALSE;
    data->length = length;
    return TRUE;
}

static BOOL split(struct fields *fields)
{
    DWORD expected = 0, lines = 1, at;
    WCHAR *end;
    for (at = 0; at < fields->data.length; at++) if (fields->data.units[at] == '\n') lines++;
    fields->all = HeapAlloc(GetProcessHeap(), 0, lines * sizeof(WCHAR *));
    if (fields->all == NULL) return FALSE;
    fields->all[0] = fields->data.units;
    for (fields->count = 1, end = fields->data.units; *end != 0; end++) {
        if (*end != '\n') continue;
        *end = 0;
        fields->all[fields->count++] = end + 1;
    }
    return number_of(fields->all[0], &expected) && expected == fields->count;
}

BOOL fields_read(MSIHANDLE install, struct fields *fields)
{
    memset(fields, 0, sizeof *fields);
    if (read_data(install, &fields->data) && split(fields)) return TRUE;
    fields_free(fields);
    report(install, INSTALLMESSAGE_ERROR, L"An action of the package was given no usable data: a property that it uses has a line break in its value.");
    return FALSE;
}

void fields_free(struct fields *fields)
{
    if (fields->all != NULL) HeapFree(GetProcessHeap(), 0, fields->all);
    fields->all = NULL;
    text_free(&fields->data);
}
