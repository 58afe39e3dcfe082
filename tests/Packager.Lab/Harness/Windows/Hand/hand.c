/*
 * Somebody's eyes and hands before the windows of Windows Installer: one command a line on standard input, an answer on standard output that
 * ends with a line of one dot. Windows are named by their numbers; what to press, and when, is for the caller to say.
 *
 *   look                  every visible window and its controls
 *   press CONTROL         presses a button
 *   write CONTROL TEXT    writes into a field
 */
#define UNICODE
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <stdio.h>
#include <string.h>

enum { LINE = 4096, PATIENCE = 1000 };

static LRESULT ask(HWND window, UINT message, WPARAM first, LPARAM second)
{
    DWORD_PTR answer = 0;
    return SendMessageTimeoutW(window, message, first, second, SMTO_ABORTIFHUNG, PATIENCE, &answer) ? (LRESULT)answer : 0;
}

static void print(const WCHAR *text)
{
    char bytes[LINE * 3];
    if (WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL) == 0) return;
    for (char *c = bytes; *c; c++) putchar(*c == '\n' || *c == '\r' || *c == '\t' ? ' ' : *c);
}

static HWND focus_of(HWND window)
{
    GUITHREADINFO state = { .cbSize = sizeof state };
    return GetGUIThreadInfo(GetWindowThreadProcessId(window, NULL), &state) ? state.hwndFocus : NULL;
}

/* Only fields are asked for their text, because a window that works does not answer; what others show is known without them. */
static void describe(HWND window)
{
    WCHAR class[256] = L"", text[LINE] = L"";
    GetClassNameW(window, class, 256);
    if (lstrcmpiW(class, L"Edit") == 0 || wcsstr(class, L"RichEdit")) ask(window, WM_GETTEXT, LINE, (LPARAM)text);
    else InternalGetWindowText(window, text, LINE);
    BOOL checked = lstrcmpiW(class, L"Button") == 0 && (GetWindowLongW(window, GWL_STYLE) & BS_TYPEMASK) != BS_PUSHBUTTON
        && ask(window, BM_GETCHECK, 0, 0) == BST_CHECKED;
    printf("%lu\t%lu\t", (unsigned long)(ULONG_PTR)GetAncestor(window, GA_ROOT), (unsigned long)(ULONG_PTR)window);
    print(class);
    printf("\t%s\t%s\t%s\t", IsWindowEnabled(window) ? "enabled" : "", focus_of(window) == window ? "focus" : "", checked ? "checked" : "");
    print(text);
    putchar('\n');
}

static BOOL CALLBACK show_control(HWND control, LPARAM unused)
{
    (void)unused;
    if (IsWindowVisible(control)) describe(control);
    return TRUE;
}

static BOOL CALLBACK show_window(HWND window, LPARAM unused)
{
    (void)unused;
    if (!IsWindowVisible(window)) return TRUE;
    describe(window);
    EnumChildWindows(window, show_control, 0);
    return TRUE;
}

/* A real press: the button takes the focus, so that a field which loses it checks what is in it. */
static void press(HWND button)
{
    PostMessageW(button, BM_CLICK, 0, 0);
}

static void write_text(HWND field, const WCHAR *text)
{
    ask(field, WM_SETFOCUS, 0, 0);
    ask(field, WM_SETTEXT, 0, (LPARAM)text);
    ask(field, WM_KILLFOCUS, 0, 0);
}

int main(void)
{
    char line[LINE];
    while (fgets(line, sizeof line, stdin)) {
        char verb[16] = "";
        unsigned long number = 0;
        int end = 0;
        WCHAR text[LINE] = L"";
        line[strcspn(line, "\r\n")] = 0;
        sscanf(line, "%15s %lu %n", verb, &number, &end);
        if (end) MultiByteToWideChar(CP_UTF8, 0, line + end, -1, text, LINE);
        HWND window = (HWND)(ULONG_PTR)number;
        if (strcmp(verb, "look") == 0) EnumWindows(show_window, 0);
        if (strcmp(verb, "press") == 0) press(window);
        if (strcmp(verb, "write") == 0) write_text(window, text);
        puts(".");
        fflush(stdout);
    }
    return 0;
}
