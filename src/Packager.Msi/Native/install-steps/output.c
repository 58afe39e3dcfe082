/* The output of a program: bytes in UTF-8 or, where they are none, in the code page of consoles. */
#include "steps.h"

static void write_line(struct output *output, DWORD length)
{
    WCHAR units[sizeof output->line];
    UINT page = CP_UTF8;
    struct text text = { NULL, 0, 0, FALSE };
    int count = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, output->line, (int)length, units, ARRAYSIZE(units));
    if (count == 0 && length > 0) {
        page = CP_OEMCP;
        count = MultiByteToWideChar(page, 0, output->line, (int)length, units, ARRAYSIZE(units));
    }
    text_add_all(&text, output->name);
    text_add_all(&text, L": ");
    if (text_add(&text, units, (DWORD)count)) report(output->install, INSTALLMESSAGE_INFO, text.units);
    text_free(&text);
}

/* What of a line that is too long can be written without cutting a character of UTF-8 in two. */
static DWORD whole(const char *line, DWORD length)
{
    DWORD at = length;
    while (at > 0 && length - at < 3 && ((unsigned char)line[at - 1] & 0xC0) == 0x80) at--;
    return at > 0 && (unsigned char)line[at - 1] >= 0xC0 ? at - 1 : length;
}

static void write_part(struct output *output)
{
    DWORD length = whole(output->line, output->length), at;
    write_line(output, length);
    for (at = length; at < output->length; at++) output->line[at - length] = output->line[at];
    output->length -= length;
}

void output_take(struct output *output, const char *bytes, DWORD count)
{
    for (; count > 0; bytes++, count--) {
        if (*bytes == '\n') {
            output_end(output);
        } else {
            if (output->length == sizeof output->line) write_part(output);
            output->line[output->length++] = *bytes == 0 ? ' ' : *bytes;
        }
    }
}

void output_end(struct output *output)
{
    DWORD length = output->length;
    while (length > 0 && output->line[length - 1] == '\r') length--;
    output->length = 0;
    if (length > 0) write_line(output, length);
}
