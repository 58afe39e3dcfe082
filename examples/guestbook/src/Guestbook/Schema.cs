using Microsoft.Data.Sqlite;

namespace Guestbook;

/// <summary>The tables, one step per release that changed them. A step that was released is never edited.</summary>
internal static class Schema
{
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE entries (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          name TEXT NOT NULL,
          message TEXT NOT NULL,
          written_at INTEGER NOT NULL
        )
        """,
    ];

    /// <summary>Brings the file to this program's schema; each step is done wholly or not at all.</summary>
    /// <exception cref="SchemaException">A newer program has been here.</exception>
    public static void Apply(SqliteConnection connection)
    {
        var done = Version(connection);
        if (done > Steps.Length)
            throw new SchemaException($"The database has schema {done}, this program knows {Steps.Length}: install the newer guestbook again.");
        for (var step = done; step < Steps.Length; step++)
        {
            using var transaction = connection.BeginTransaction();
            Execute(connection, transaction, Steps[step]);
            Execute(connection, transaction, $"PRAGMA user_version = {step + 1}");
            transaction.Commit();
        }
    }

    private static int Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

/// <summary>The file was made by a newer program.</summary>
internal sealed class SchemaException(string message) : Exception(message);
