/* Command lines. */
#include "steps.h"

static BOOL repeat(struct text *command, WCHAR unit, DWORD count)
{
    while (count-- > 0) if (!text_add(command, &unit, 1)) return FALSE;
    return TRUE;
}

BOOL command_add(struct text *command, const WCHAR *word)
{
    DWORD backslashes = 0;
    if (command->length > 0) text_add_all(command, L" ");
    text_add_all(command, L"\"");
    for (; *word != 0; word++) {
        /* Backslashes count double before a quotation mark, and nowhere else. */
        if (*word == '"') repeat(command, '\\', backslashes + 1);
        backslashes = *word == '\\' ? backslashes + 1 : 0;
        text_add(command, word, 1);
    }
    repeat(command, '\\', backslashes);
    return text_add_all(command, L"\"");
}
