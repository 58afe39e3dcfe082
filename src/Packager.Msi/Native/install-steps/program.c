/* The program: in a job of its own, without a window, its output read through a pipe. */
#include "steps.h"

struct running {
    HANDLE job, process, output;
};

static HANDLE make_job(void)
{
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits;
    HANDLE job = CreateJobObjectW(NULL, NULL);
    if (job == NULL) return NULL;
    memset(&limits, 0, sizeof limits);
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
    SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);
    return job;
}

/* Starts it with two handles and no other of this process. */
static DWORD create(struct running *running, const WCHAR *program, WCHAR *command, const WCHAR *folder, HANDLE *handles)
{
    STARTUPINFOEXW startup;
    PROCESS_INFORMATION made;
    SIZE_T size = 0;
    DWORD failure = 0;
    memset(&startup, 0, sizeof startup);
    startup.StartupInfo.cb = sizeof startup;
    startup.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    startup.StartupInfo.hStdInput = handles[0];
    startup.StartupInfo.hStdOutput = startup.StartupInfo.hStdError = handles[1];
    InitializeProcThreadAttributeList(NULL, 1, 0, &size);
    startup.lpAttributeList = HeapAlloc(GetProcessHeap(), 0, size);
    if (startup.lpAttributeList == NULL) return ERROR_NOT_ENOUGH_MEMORY;
    if (!InitializeProcThreadAttributeList(startup.lpAttributeList, 1, 0, &size)) {
        failure = GetLastError();
    } else {
        if (!UpdateProcThreadAttribute(startup.lpAttributeList, 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles, 2 * sizeof *handles, NULL, NULL)
            || !CreateProcessW(program, command, NULL, NULL, TRUE, CREATE_SUSPENDED | CREATE_NO_WINDOW | EXTENDED_STARTUPINFO_PRESENT, NULL, folder, &startup.StartupInfo, &made))
            failure = GetLastError();
        DeleteProcThreadAttributeList(startup.lpAttributeList);
    }
    HeapFree(GetProcessHeap(), 0, startup.lpAttributeList);
    if (failure != 0) return failure;
    /* It runs only once it is in the job, so that nothing it starts can be outside. Where msiexec is in a job already, Windows 7 allows no other. */
    if (running->job != NULL) AssignProcessToJobObject(running->job, made.hProcess);
    ResumeThread(made.hThread);
    CloseHandle(made.hThread);
    running->process = made.hProcess;
    return 0;
}

static DWORD start(struct running *running, const WCHAR *program, WCHAR *command, const WCHAR *folder)
{
    SECURITY_ATTRIBUTES inherited = { sizeof inherited, NULL, TRUE };
    HANDLE handles[2];
    DWORD failure;
    running->job = make_job();
    handles[0] = CreateFileW(L"NUL", GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited, OPEN_EXISTING, 0, NULL);
    if (handles[0] == INVALID_HANDLE_VALUE) return GetLastError();
    if (!CreatePipe(&running->output, &handles[1], &inherited, 65536)) {
        failure = GetLastError();
        CloseHandle(handles[0]);
        return failure;
    }
    SetHandleInformation(running->output, HANDLE_FLAG_INHERIT, 0);
    failure = create(running, program, command, folder, handles);
    CloseHandle(handles[0]);
    CloseHandle(handles[1]);
    return failure;
}

/* Takes what has been written so far. What a program leaves running may hold the pipe open, so nobody waits for its end. */
static BOOL drain(struct running *running, struct output *output)
{
    char bytes[4096];
    DWORD count = 0;
    if (!PeekNamedPipe(running->output, NULL, 0, NULL, &count, NULL) || count == 0) return FALSE;
    if (!ReadFile(running->output, bytes, sizeof bytes, &count, NULL) || count == 0) return FALSE;
    output_take(output, bytes, count);
    return TRUE;
}

static enum ending wait(struct running *running, DWORD seconds, struct output *output)
{
    ULONGLONG begin = GetTickCount64(), asked = begin;
    for (;;) {
        BOOL ended = WaitForSingleObject(running->process, 50) == WAIT_OBJECT_0;
        ULONGLONG now = GetTickCount64();
        while (drain(running, output) && (ended || GetTickCount64() - now < 500)) { }
        if (ended) return ENDED;
        if (seconds > 0 && now - begin >= (ULONGLONG)seconds * 1000) return TOO_LATE;
        if (now - asked < 500) continue;
        asked = now;
        if (is_cancelled(output->install)) return CANCELLED;
    }
}

enum ending program_run(const WCHAR *program, WCHAR *command, const WCHAR *folder, DWORD seconds, struct output *output, DWORD *code)
{
    struct running running = { NULL, NULL, NULL };
    enum ending ending = NOT_STARTED;
    *code = start(&running, program, command, *folder != 0 ? folder : NULL);
    if (*code == 0) {
        ending = wait(&running, seconds, output);
        if (ending != ENDED) TerminateProcess(running.process, 1);
        output_end(output);
        GetExitCodeProcess(running.process, code);
        CloseHandle(running.process);
    }
    if (running.output != NULL) CloseHandle(running.output);
    /* Whatever the program has started ends with its job. */
    if (running.job != NULL) CloseHandle(running.job);
    return ending;
}
