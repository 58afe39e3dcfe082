/*
 * HOST --ask PROCESS EVENT: sends an event to everybody at the console of a process. That is a process of its own, because it has to attach to the
 * console for it, where the event reaches it as well.
 */
#include "host.h"

void ask_write(WCHAR *command, DWORD process, DWORD event)
{
    static const WCHAR ask[] = L"service-host --ask ";
    WCHAR digits[10];
    DWORD length = 0, count = 0;
    for (; ask[length] != 0; length++) command[length] = ask[length];
    do digits[count++] = (WCHAR)('0' + process % 10); while ((process /= 10) > 0);
    while (count > 0) command[length++] = digits[--count];
    command[length++] = ' ';
    command[length++] = (WCHAR)('0' + event);
    command[length] = 0;
}

static BOOL WINAPI pass_over(DWORD event)
{
    (void)event;
    return TRUE;
}

DWORD ask(DWORD process, DWORD event)
{
    if (!AttachConsole(process) || !SetConsoleCtrlHandler(pass_over, TRUE) || !GenerateConsoleCtrlEvent(event, 0)) return GetLastError();
    return 0;
}
