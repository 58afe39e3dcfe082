using Microsoft.Data.Sqlite;

namespace Guestbook;

/// <summary>The entries, kept in one SQLite file.</summary>
internal sealed class EntryStore(GuestbookSettings settings, TimeProvider clock) : IDisposable
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder { DataSource = settings.Database }.ToString();

    /// <summary>Opens the file, making it where it is missing, and brings its tables up to date.</summary>
    public void Prepare()
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = Open();
        using var command = Command(connection, "PRAGMA journal_mode = WAL");
        command.ExecuteNonQuery();
        Schema.Apply(connection);
    }

    /// <summary>Keeps a checked entry.</summary>
    public Entry Add(string name, string message)
    {
        var writtenAt = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        using var connection = Open();
        using var command = Command(connection,
            "INSERT INTO entries (name, message, written_at) VALUES ($name, $message, $at); SELECT last_insert_rowid()");
        command.Parameters.AddWithValue("$name", name);
        command.Parameters.AddWithValue("$message", message);
        command.Parameters.AddWithValue("$at", writtenAt.ToUnixTimeSeconds());
        return new Entry((long)command.ExecuteScalar()!, name, message, writtenAt);
    }

    /// <summary>The newest first.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="before">Only those with a smaller id.</param>
    public IReadOnlyList<Entry> List(int limit, long before = long.MaxValue)
    {
        using var connection = Open();
        using var command = Command(connection,
            "SELECT id, name, message, written_at FROM entries WHERE id < $before ORDER BY id DESC LIMIT $limit");
        command.Parameters.AddWithValue("$before", before);
        command.Parameters.AddWithValue("$limit", limit);
        return Read(command);
    }

    /// <summary>One entry, or null.</summary>
    public Entry? Find(long id)
    {
        using var connection = Open();
        using var command = Command(connection, "SELECT id, name, message, written_at FROM entries WHERE id = $id");
        command.Parameters.AddWithValue("$id", id);
        return Read(command).SingleOrDefault();
    }

    /// <summary>How many entries there are, counted inside a write lock, so that a read-only file is found out too.</summary>
    /// <exception cref="SqliteException">The file cannot be read and written.</exception>
    public long CheckAndCount()
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        using var command = Command(connection, "SELECT count(*) FROM entries");
        command.Transaction = transaction;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Closes the pooled connections, which folds the write-ahead log into the file.</summary>
    public void Dispose() => SqliteConnection.ClearAllPools();

    private static List<Entry> Read(SqliteCommand command)
    {
        var entries = new List<Entry>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            entries.Add(new Entry(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), DateTimeOffset.FromUnixTimeSeconds(reader.GetInt64(3))));
        return entries;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }
}
