import Link from '@mui/material/Link';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { words } from '../classic/words.ts';
import { hrefOf } from '../react/instance-path.ts';
import type { SearchView } from '../react/site.ts';

/** The results of the header's search: links that open tasks. */
export function SearchResults({ view, go }: { view: SearchView; go: (path: string) => void }) {
  return (
    <>
      <Typography variant="h4" component="h1">
        {words.searchResults}
      </Typography>
      {view.results.length === 0 && (
        <Typography>
          {words.noResults} “{view.query}”
        </Typography>
      )}
      <List>
        {view.results.map(({ label, category, path }) => (
          <ListItem key={path}>
            <ListItemText
              primary={
                <Link
                  href={hrefOf(path)}
                  onClick={(event) => {
                    event.preventDefault();
                    go(path);
                  }}
                >
                  {label}
                </Link>
              }
              secondary={category}
            />
          </ListItem>
        ))}
      </List>
    </>
  );
}
