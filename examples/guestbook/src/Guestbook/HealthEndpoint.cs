using Microsoft.Data.Sqlite;

namespace Guestbook;

/// <summary><c>/health</c>: 200 when the database can be read and written, otherwise 503.</summary>
internal static class HealthEndpoint
{
    /// <summary>Adds the route.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/health", Check);

    private static IResult Check(EntryStore store, ILogger<EntryStore> logger)
    {
        try
        {
            return Results.Ok(new { status = "healthy", version = About.Version, entries = store.CheckAndCount() });
        }
        catch (SqliteException fault)
        {
            logger.LogError(fault, "The database does not answer.");
            return Results.Json(new { status = "unhealthy", version = About.Version }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
