/* The service itself: what the service manager asks, and what it is told. */
#include "host.h"

static SERVICE_STATUS_HANDLE manager;
static HANDLE stop_wanted;
static struct settings settings;

static void report(DWORD state, DWORD code, DWORD specific)
{
    static DWORD checkpoint;
    SERVICE_STATUS status;
    memset(&status, 0, sizeof status);
    status.dwServiceType = SERVICE_WIN32_OWN_PROCESS;
    status.dwCurrentState = state;
    status.dwControlsAccepted = state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP | SERVICE_ACCEPT_PRESHUTDOWN : 0;
    status.dwWin32ExitCode = code;
    status.dwServiceSpecificExitCode = specific;
    if (state == SERVICE_START_PENDING || state == SERVICE_STOP_PENDING) {
        status.dwCheckPoint = ++checkpoint;
        status.dwWaitHint = 10000;
    }
    if (!SetServiceStatus(manager, &status)) journal_say_failure("SetServiceStatus");
}

static DWORD WINAPI control(DWORD request, DWORD type, void *data, void *context)
{
    (void)type, (void)data, (void)context;
    if (request == SERVICE_CONTROL_INTERROGATE) return NO_ERROR;
    if (request != SERVICE_CONTROL_STOP && request != SERVICE_CONTROL_PRESHUTDOWN) return ERROR_CALL_NOT_IMPLEMENTED;
    SetEvent(stop_wanted);
    return NO_ERROR;
}

/* Gives the program its time to end, and the service manager a sign of life each half second. */
static void stop(const struct program *program)
{
    DWORD waits = settings.grace_seconds * 2;
    report(SERVICE_STOP_PENDING, NO_ERROR, 0);
    journal_say_text(settings.stop_event == CTRL_C_EVENT ? "asks the program to stop (CTRL_C)" : "asks the program to stop (CTRL_BREAK)");
    if (!program_ask(program, settings.stop_event)) return;
    while (waits-- > 0 && WaitForSingleObject(program->process, 500) == WAIT_TIMEOUT) report(SERVICE_STOP_PENDING, NO_ERROR, 0);
}

/* Waits for the end of the program, whoever wants it, and says how it was. */
static void wait(struct program *program)
{
    HANDLE either[2] = { stop_wanted, program->process };
    BOOL stopped = WaitForMultipleObjects(2, either, FALSE, INFINITE) == WAIT_OBJECT_0;
    struct line line;
    DWORD code;
    if (stopped) stop(program);
    if (WaitForSingleObject(program->process, 0) == WAIT_TIMEOUT) journal_say_text("the program did not stop in time and is terminated");
    code = program_finish(program);
    line.length = 0;
    line_add(&line, "the program ended with exit code ");
    line_add_number(&line, code, 1);
    journal_say(&line);
    if (stopped) report(SERVICE_STOPPED, NO_ERROR, 0);
    else if (code != 0) report(SERVICE_STOPPED, ERROR_SERVICE_SPECIFIC_ERROR, code);
    else report(SERVICE_STOPPED, settings.always ? ERROR_PROCESS_ABORTED : NO_ERROR, 0);
}

static void start(void)
{
    struct program program;
    struct line line;
    DWORD failure;
    memset(&program, 0, sizeof program);
    failure = program_start(&program, &settings);
    if (failure != 0) {
        report(SERVICE_STOPPED, failure, 0);
        return;
    }
    line.length = 0;
    line_add(&line, "started process ");
    line_add_number(&line, program.id, 1);
    line_add(&line, ": ");
    line_add_wide(&line, settings.program);
    journal_say(&line);
    report(SERVICE_RUNNING, NO_ERROR, 0);
    wait(&program);
}

static void WINAPI serve(DWORD count, WCHAR **names)
{
    const WCHAR *name = count > 0 ? names[0] : L"";
    BOOL understood = settings_read(&settings, GetCommandLineW());
    BOOL opened = journal_open(&settings, name);
    if (!opened) journal_say_failure("CreateFileW of the log file");
    manager = RegisterServiceCtrlHandlerExW(name, control, NULL);
    if (manager == NULL) {
        journal_say_failure("RegisterServiceCtrlHandlerExW");
        return;
    }
    report(SERVICE_START_PENDING, NO_ERROR, 0);
    stop_wanted = CreateEventW(NULL, TRUE, FALSE, NULL);
    if (stop_wanted == NULL) {
        report(SERVICE_STOPPED, journal_say_failure("CreateEventW"), 0);
    } else if (!understood) {
        SetLastError(ERROR_INVALID_PARAMETER);
        report(SERVICE_STOPPED, journal_say_failure("reading the command line"), 0);
    } else {
        environment_set(name);
        start();
    }
}

void WinMainCRTStartup(void)
{
    static WCHAR none[1];
    SERVICE_TABLE_ENTRYW services[] = { { none, serve }, { NULL, NULL } };
    DWORD process, event;
    if (ask_read(GetCommandLineW(), &process, &event)) ExitProcess(ask(process, event));
    ExitProcess(StartServiceCtrlDispatcherW(services) ? 0 : GetLastError());
}
