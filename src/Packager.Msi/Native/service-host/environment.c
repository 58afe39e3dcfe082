/* The variables of the service, HKLM\SYSTEM\CurrentControlSet\Services\NAME, Environment. Windows has handed them over already, Wine has not. */
#include "host.h"

static WCHAR variables[COMMAND_LENGTH];
static WCHAR key[64 + NAME_LENGTH];

static void set(WCHAR *variable)
{
    WCHAR *value = variable;
    while (*value != 0 && *value != '=') value++;
    if (*value == 0 || value == variable) return;
    *value++ = 0;
    if (!SetEnvironmentVariableW(variable, value)) journal_say_failure("SetEnvironmentVariableW");
}

void environment_set(const WCHAR *service)
{
    static const WCHAR services[] = L"SYSTEM\\CurrentControlSet\\Services\\";
    DWORD size = sizeof variables, at = 0, failure;
    const WCHAR *from;
    for (from = services; *from != 0; from++) key[at++] = *from;
    for (from = service; *from != 0 && at < ARRAYSIZE(key) - 1; from++) key[at++] = *from;
    failure = RegGetValueW(HKEY_LOCAL_MACHINE, key, L"Environment", RRF_RT_REG_MULTI_SZ, NULL, variables, &size);
    if (failure == ERROR_FILE_NOT_FOUND) return;
    if (failure != NO_ERROR) {
        SetLastError(failure);
        journal_say_failure("RegGetValueW of Environment");
        return;
    }
    for (at = 0; variables[at] != 0;) {
        WCHAR *variable = variables + at;
        while (variables[at] != 0) at++;
        at++;
        set(variable);
    }
}
