namespace Guestbook;

/// <summary>The entries for programs: <c>/api/entries</c>.</summary>
internal static class ApiEndpoints
{
    private const int LargestPage = 200;

    /// <summary>Adds the routes.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/entries", List);
        routes.MapGet("/api/entries/{id:long}", (long id, EntryStore store) => store.Find(id) is { } entry ? Results.Ok(entry) : Results.NotFound());
        routes.MapPost("/api/entries", Add);
    }

    private static IResult List(EntryStore store, GuestbookSettings settings, int? limit, long? before)
    {
        if (limit is < 1 or > LargestPage)
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["limit"] = [$"Allowed are 1 to {LargestPage}."] });
        return Results.Ok(store.List(limit ?? settings.PageSize, before ?? long.MaxValue));
    }

    private static IResult Add(NewEntry sent, EntryStore store)
    {
        var entry = sent.Trimmed();
        if (entry.Faults() is { Count: > 0 } faults) return Results.ValidationProblem(faults);
        var kept = store.Add(entry.Name!, entry.Message!);
        return Results.Created($"/api/entries/{kept.Id}", kept);
    }
}
